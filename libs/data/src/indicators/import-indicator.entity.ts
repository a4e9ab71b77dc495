import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';

@Entity({
  name: 'import_indicator',
  comment: 'The indicators that an import defined: shown as long as an import gives them values',
})
@Index('import_indicator_import_idx', ['importId'])
export class ImportIndicatorEntity {
  @PrimaryColumn(code())
  @ForeignKey('indicator', { name: 'import_indicator_indicator_fk' })
  indicatorId: string;

  @Column(code())
  @ForeignKey('import', { name: 'import_indicator_import_fk' })
  importId: string;
}
