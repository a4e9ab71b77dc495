import {
  COLLECTIVITY_KINDS,
  type CollectivityKind,
  STRATUM_IDS,
  type Stratum,
  TIERS,
  type Tier,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { amongst, notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, day, integer, label, optional, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'collectivity',
  comment: 'A public body that has a living state, agents and elected members: the tenant of the local side',
})
@Index('collectivity_territory_key', ['territoryId'], { unique: true })
@Index('collectivity_siren_key', ['siren'], { unique: true, where: 'closed_on IS NULL' })
@Index('collectivity_successor_idx', ['successorId'])
@Index('collectivity_kind_idx', ['kind', 'population'], { where: 'closed_on IS NULL' })
@Index('collectivity_body_idx', ['name', 'id'], { where: 'territory_id IS NULL AND closed_on IS NULL' })
@Check(
  'collectivity_id_check',
  `id = coalesce(territory_id, 'SYN-' || siren) AND (territory_id IS NOT NULL OR siren IS NOT NULL)`,
)
@Check('collectivity_kind_check', oneOf('kind', COLLECTIVITY_KINDS))
@Check(
  'collectivity_territory_check',
  `(kind IN ('territorial-establishment', 'syndicate', 'other')) = (territory_id IS NULL)`,
)
@Check('collectivity_tiers_check', `${amongst('tiers', TIERS)} AND has_distinct_values(tiers)`)
@Check('collectivity_texts_check', notBlank('name'))
@Check('collectivity_siren_check', 'is_siren(siren)')
@Check('collectivity_population_check', 'population >= 0')
@Check('collectivity_stratum_check', `(stratum IS NULL) = (population IS NULL) AND ${oneOf('stratum', STRATUM_IDS)}`)
@Check('collectivity_closed_check', 'successor_id IS NULL OR (closed_on IS NOT NULL AND successor_id <> id)')
@Check('collectivity_shipped_check', SHIPPED_FORM)
export class CollectivityEntity extends ShippedRow {
  @PrimaryColumn(code('The id of its territory; SYN- and its SIREN for a body that has none of its own'))
  id: string;

  @Column(code())
  kind: CollectivityKind;

  @Column(texts('Levels whose powers it exercises: several for a body of special status, none for a syndicate'))
  tiers: readonly Tier[];

  @Column(label())
  name: string;

  @Column(optional(code()))
  siren: string | null;

  @Column(optional(code()))
  @ForeignKey('territory', { name: 'collectivity_territory_fk' })
  territoryId: string | null;

  @Column(optional(integer('Inhabitants it answers for, each counted once for a tier')))
  population: number | null;

  @Column(optional(code()))
  stratum: Stratum | null;

  @Column(optional(day('Day from which it no longer exists; the row stays, and what is attached to it')))
  closedOn: string | null;

  @Column(optional(code('The collectivity that took it over')))
  @ForeignKey('collectivity', { name: 'collectivity_successor_fk' })
  successorId: string | null;
}
