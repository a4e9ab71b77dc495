import type { CalendarDate } from '../shared/calendar-date.js';
import type { TerritoryType } from '../shared/territory-type.js';
import type { Stratum } from './stratum.js';

/**
 * What kind of public body a collectivity is.
 * - `special-status`: one body that exercises the powers of several tiers, or of several former ones;
 * - `overseas`: the collectivités d'outre-mer and the Nouvelle-Calédonie;
 * - `territorial-establishment`: the établissements publics territoriaux of the Métropole du Grand Paris;
 * - `syndicate` and `other`: bodies that the geographic code does not list, added by an admin.
 */
export const COLLECTIVITY_KINDS = [
  'commune',
  'epci',
  'department',
  'region',
  'special-status',
  'overseas',
  'territorial-establishment',
  'syndicate',
  'other',
] as const;
export type CollectivityKind = (typeof COLLECTIVITY_KINDS)[number];

/** In the words of readers: one, then several of them. */
export const COLLECTIVITY_KIND_WORDS = {
  commune: ['commune', 'communes'],
  epci: ['intercommunalité', 'intercommunalités'],
  department: ['département', 'départements'],
  region: ['région', 'régions'],
  'special-status': ['collectivité à statut particulier', 'collectivités à statut particulier'],
  overseas: ['collectivité d’outre-mer', 'collectivités d’outre-mer'],
  'territorial-establishment': ['établissement public territorial', 'établissements publics territoriaux'],
  syndicate: ['syndicat', 'syndicats'],
  other: ['autre organisme', 'autres organismes'],
} as const satisfies Record<CollectivityKind, readonly [string, string]>;

/** Kinds that an admin adds; the others come from the geographic code. */
export const ADDED_KINDS = ['syndicate', 'other'] as const satisfies readonly CollectivityKind[];
export type AddedKind = (typeof ADDED_KINDS)[number];

/** Levels whose powers a collectivity can exercise. */
export const TIERS = ['commune', 'epci', 'department', 'region'] as const satisfies readonly TerritoryType[];
export type Tier = (typeof TIERS)[number];

/** What the one who heads a collectivity is called. */
export type HeadQuality = 'mayor' | 'president';

/** A public body that has a living state, agents and elected members: the tenant of the local side. */
export interface Collectivity {
  /** The id of its territory, `COM-35238`; `SYN-` and its SIREN for a body that has none of its own. */
  readonly id: string;
  readonly kind: CollectivityKind;
  /** Several for a body of special status; none for a syndicate. */
  readonly tiers: readonly Tier[];
  readonly name: string;
  readonly siren: string | null;
  readonly territoryId: string | null;
  /** Inhabitants it answers for; for the Rhône without those of the Métropole de Lyon. */
  readonly population: number | null;
  readonly stratum: Stratum | null;
  readonly closedOn: CalendarDate | null;
  /** The collectivity that took it over. */
  readonly successorId: string | null;
}

/** Id of a body that has no territory of its own. */
const BODY = 'SYN-';
export const bodyId = (siren: string): string => `${BODY}${siren}`;
/** True of the id of a collectivity that no territory has; the others bear the id of their territory. */
export const isBodyId = (id: string): boolean => id.startsWith(BODY);
