import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { figure, flag, instant } from '../shared/columns.js';

@Entity({
  name: 'demonstration',
  comment: 'One row: what collectivities say in this database is invented. None: it is not',
})
@Check('demonstration_id_check', 'id')
@Check('demonstration_share_check', 'share > 0 AND share <= 1')
export class DemonstrationEntity {
  @PrimaryColumn({ ...flag(), default: true })
  id: boolean;

  @Column(figure('Of the communes and intercommunalities of France, those for which answers are invented'))
  share: number;

  @Column({ ...instant(), default: () => 'now()' })
  declaredAt: Date;
}
