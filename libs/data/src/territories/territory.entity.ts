import { STRATUM_IDS, type Stratum, TERRITORY_TYPES, type TerritoryType } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, day, integer, label, optional, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'territory', comment: 'A territory of the official geographic code of a year' })
@Index('territory_parent_idx', ['parentId'])
@Index('territory_type_code_key', ['type', 'code'], { unique: true })
@Index('territory_epci_idx', ['epciId'])
@Index('territory_department_idx', ['departmentId'])
@Index('territory_region_idx', ['regionId'])
@Index('territory_successor_idx', ['successorId'])
@Index('territory_former_codes_idx', ['formerCodes'], { type: 'gin' })
@Index('territory_level_idx', ['type', 'name', 'id'])
@Index('territory_siren_key', ['siren'], { unique: true, where: 'closed_on IS NULL' })
@Check('territory_type_check', oneOf('type', TERRITORY_TYPES))
@Check(
  'territory_id_check',
  `code ~ '^[0-9A-Z]+$' AND id = CASE type
     WHEN 'country' THEN 'FR'
     WHEN 'region' THEN 'REG-' || code
     WHEN 'department' THEN 'DEP-' || code
     WHEN 'overseas' THEN 'OM-' || code
     WHEN 'epci' THEN 'EPCI-' || code
     ELSE 'COM-' || code
   END`,
)
@Check('territory_texts_check', notBlank('name'))
@Check('territory_parent_check', `(type = 'country') = (parent_id IS NULL)`)
@Check('territory_population_check', 'population >= 0')
@Check('territory_vintage_check', 'vintage BETWEEN 2000 AND 2100')
@Check('territory_siren_check', 'is_siren(siren)')
@Check('territory_stratum_check', oneOf('stratum', STRATUM_IDS))
@Check('territory_closed_check', 'successor_id IS NULL OR (closed_on IS NOT NULL AND successor_id <> id)')
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

  @Column(optional(code('The smallest territory that holds it whole: of an EPCI over two départements, their région')))
  @ForeignKey('territory', { name: 'territory_parent_fk' })
  parentId: string | null;

  @Column(optional(integer()))
  population: number | null;

  @Column(integer('Year of the geographic code the row comes from: communes merge'))
  vintage: number;

  @Column(optional(code()))
  @ForeignKey('territory', { name: 'territory_epci_fk' })
  epciId: string | null;

  @Column(optional(code('Null for an EPCI over several départements')))
  @ForeignKey('territory', { name: 'territory_department_fk' })
  departmentId: string | null;

  @Column(optional(code()))
  @ForeignKey('territory', { name: 'territory_region_fk' })
  regionId: string | null;

  @Column(optional(code()))
  siren: string | null;

  @Column(texts())
  postcodes: readonly string[];

  @Column(optional(code()))
  stratum: Stratum | null;

  @Column(texts('Codes of the communes merged into this one, as the code of the year lists them'))
  formerCodes: readonly string[];

  @Column(texts('Names it also answers to: those of its communes déléguées and associées'))
  otherNames: readonly string[];

  @Column(
    optional(day('1 January of the first vintage that no longer holds it; the row stays, and what is attached to it')),
  )
  closedOn: string | null;

  @Column(optional(code('What took it in; null when the vintages do not say')))
  @ForeignKey('territory', { name: 'territory_successor_fk' })
  successorId: string | null;
}
