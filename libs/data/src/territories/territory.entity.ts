import { TERRITORY_TYPES, type TerritoryType } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, integer, label, optional } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'territory', comment: 'A territory of the official geographic code of a year' })
@Index('territory_parent_idx', ['parentId'])
@Index('territory_type_code_key', ['type', 'code'], { unique: true })
@Check('territory_type_check', oneOf('type', TERRITORY_TYPES))
@Check(
  'territory_id_check',
  `code ~ '^[0-9A-Z]+$' AND id = CASE type
     WHEN 'country' THEN 'FR'
     WHEN 'region' THEN 'REG-' || code
     WHEN 'department' THEN 'DEP-' || code
     WHEN 'epci' THEN 'EPCI-' || code
     ELSE 'COM-' || code
   END`,
)
@Check('territory_texts_check', notBlank('name'))
@Check('territory_parent_check', `(type = 'country') = (parent_id IS NULL)`)
@Check('territory_population_check', 'population >= 0')
@Check('territory_vintage_check', 'vintage BETWEEN 2000 AND 2100')
@Check('territory_shipped_check', SHIPPED_FORM)
export class TerritoryEntity extends ShippedRow {
  @PrimaryColumn(code('The type keeps DEP-01 (Ain) and REG-01 (Guadeloupe) apart'))
  id: string;

  @Column(code())
  type: TerritoryType;

  @Column(code('Text: 2A, 01, 974'))
  code: string;

  @Column(label())
  name: string;

  @Column(optional(code()))
  @ForeignKey('territory', { name: 'territory_parent_fk' })
  parentId: string | null;

  @Column(optional(integer()))
  population: number | null;

  @Column(integer('Year of the geographic code the row comes from: communes merge'))
  vintage: number;
}
