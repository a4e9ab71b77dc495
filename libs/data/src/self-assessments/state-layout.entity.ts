import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { code, texts } from '../shared/columns.js';

@Entity({
  name: 'state_layout',
  comment: 'Which service each byte of a packed state is about: never changed, added when services are',
})
@Index('state_layout_edition_idx', ['editionId'])
export class StateLayoutEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id: number;

  @Column(code())
  @ForeignKey('matrix_edition', { name: 'state_layout_edition_fk' })
  editionId: string;

  @Column(texts())
  services: string[];
}
