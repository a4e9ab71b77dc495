import { TERRITORY_TYPES, type TerritoryType } from '@ou-en-est-on/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import { code, flag, integer, optional, texts } from '../shared/columns.js';

/** What a territory can be found by, best first when several match. */
export const SOUGHT_BY = ['name', 'code', 'postcode', 'other-name', 'former-code'] as const;
export type SoughtBy = (typeof SOUGHT_BY)[number];

@Entity({
  name: 'territory_name',
  comment:
    'What a territory that exists is sought by: names and codes, as they are compared; a projection, written again whole',
})
@Check('territory_name_kind_check', oneOf('kind', SOUGHT_BY))
@Check('territory_name_folded_check', `folded <> ''`)
@Check('territory_name_inside_check', `NOT is_inside OR kind IN ('name', 'other-name')`)
@Check('territory_name_type_check', oneOf('type', TERRITORY_TYPES))
export class TerritoryNameEntity {
  @PrimaryColumn(code())
  folded: string;

  @PrimaryColumn(code())
  territoryId: string;

  @Column(code('Its own, or those of what was merged into it'))
  kind: SoughtBy;

  @Column(flag('True for the end of a name, from one of its words on'))
  isInside: boolean;

  @Column(code())
  type: TerritoryType;

  @Column(optional(integer()))
  population: number | null;

  @Column(texts('Départements it is in, or has a commune in'))
  departmentIds: readonly string[];
}
