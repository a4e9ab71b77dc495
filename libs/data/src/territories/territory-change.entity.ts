import { TERRITORY_CHANGES, type TerritoryChangeKind } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';
import { code, integer, optional, text } from '../shared/columns.js';

@Entity({
  name: 'territory_change',
  comment: 'What each vintage changed to the territories known before it (append-only)',
})
@Index('territory_change_vintage_idx', ['vintage'])
@Check('territory_change_kind_check', oneOf('kind', TERRITORY_CHANGES))
export class TerritoryChangeEntity {
  @PrimaryColumn(code())
  @ForeignKey('territory', { name: 'territory_change_territory_fk' })
  territoryId: string;

  @PrimaryColumn(integer())
  @ForeignKey('geographic_code', { name: 'territory_change_vintage_fk' })
  vintage: number;

  @PrimaryColumn(code())
  kind: TerritoryChangeKind;

  @Column(optional(text('Name, SIREN or EPCI in the vintage before')))
  before: string | null;

  @Column(optional(text('The same in this one; of a closed territory, its successor')))
  after: string | null;
}
