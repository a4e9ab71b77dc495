import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';

@Entity({
  name: 'collectivity_member',
  comment: 'Which collectivities make up a body that has no territory of its own',
})
@Index('collectivity_member_member_idx', ['memberId'])
@Check('collectivity_member_other_check', 'body_id <> member_id')
export class CollectivityMemberEntity {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'collectivity_member_body_fk' })
  bodyId: string;

  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'collectivity_member_member_fk' })
  memberId: string;
}
