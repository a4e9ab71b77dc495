import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { factReference, SHIPPED_FORM } from '../shared/checks.js';
import { code } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'indicator_fact',
  comment:
    'The figures and targets of State actions that have the definition of an indicator, those to verify included',
})
@Index('indicator_fact_ref_idx', ['factRef'])
@Check('indicator_fact_ref_check', factReference('fact_ref'))
@Check('indicator_fact_shipped_check', SHIPPED_FORM)
export class IndicatorFactEntity extends ShippedRow {
  @PrimaryColumn(code())
  @ForeignKey('indicator', { name: 'indicator_fact_indicator_fk' })
  indicatorId: string;

  @PrimaryColumn(code())
  factRef: string;
}
