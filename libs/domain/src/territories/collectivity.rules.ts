import type { CalendarDate } from '../shared/calendar-date.js';
import type { Collectivity, CollectivityKind, HeadQuality, Tier } from './collectivity.js';
import { SPECIAL_STATUSES, type SpecialStatus } from './special-status.js';
import { stratumOf } from './stratum.js';
import type { Territory } from './territory.js';

/** Since when a territory or a collectivity no longer exists, as of a day; null while it does. */
export function endedBy({ closedOn }: Pick<Collectivity, 'closedOn'>, asOf: CalendarDate): CalendarDate | null {
  return closedOn !== null && closedOn <= asOf ? closedOn : null;
}

/** A territory that another one's collectivity governs. */
export interface GovernedTerritory {
  readonly territoryId: string;
  readonly collectivityId: string;
}

/** The Métropole de Lyon exercises the powers of the département on its own territory: the Rhône is the rest. */
const LYON = { departmentId: 'DEP-69', epciId: 'EPCI-200046977' };

/** Overseas collectivities whose « communes » of the code are districts, without a council of their own. */
const WITHOUT_COMMUNES: ReadonlySet<string> = new Set(['OM-977', 'OM-978', 'OM-984', 'OM-986', 'OM-989']);
/** Territories without any elected body: the Terres australes et antarctiques, and Clipperton. */
const WITHOUT_COLLECTIVITY: ReadonlySet<string> = new Set(['FR', 'OM-984', 'OM-989']);

const TIER_OF = { commune: 'commune', epci: 'epci', department: 'department', region: 'region' } as const;

/**
 * The public bodies of the territories of one vintage, as the law has them: one for each commune, EPCI, département and
 * région, but for the merged tiers, counted once, and for the parts of the code that have no body of their own.
 */
export function collectivitiesOf(territories: readonly Territory[]): Collectivity[] {
  const byId = new Map(territories.map((one) => [one.id, one]));
  const special = new Map(SPECIAL_STATUSES.map((one) => [one.territoryId, one]));
  const governed = new Set(governedTerritories(territories).map(({ territoryId }) => territoryId));
  return territories
    .filter((one) => !governed.has(one.id) && hasCollectivity(one))
    .map((one) => {
      const status = special.get(one.id) ?? null;
      const population = populationOf(one, status, byId);
      return {
        id: one.id,
        kind: kindOf(one, status),
        tiers: status?.tiers ?? tierOf(one),
        name: status?.name ?? one.name,
        siren: one.siren,
        territoryId: one.id,
        population,
        stratum: stratumOf(population),
        closedOn: one.closedOn,
        successorId: one.successorId,
      };
    });
}

/** The merged tiers and the districts, each with the collectivity that answers for it. */
export function governedTerritories(territories: readonly Territory[]): GovernedTerritory[] {
  const present = new Set(territories.map(({ id }) => id));
  const merged = SPECIAL_STATUSES.flatMap(({ territoryId, alsoGoverns }) =>
    alsoGoverns.map((id) => ({ territoryId: id, collectivityId: territoryId })),
  );
  const districts = territories.flatMap(({ id, type, parentId }) =>
    type === 'commune' && parentId !== null && WITHOUT_COMMUNES.has(parentId) && !WITHOUT_COLLECTIVITY.has(parentId)
      ? [{ territoryId: id, collectivityId: parentId }]
      : [],
  );
  return [...merged, ...districts].filter(
    ({ territoryId, collectivityId }) => present.has(territoryId) && present.has(collectivityId),
  );
}

function hasCollectivity({ id, parentId }: Territory): boolean {
  return !WITHOUT_COLLECTIVITY.has(id) && !(parentId !== null && WITHOUT_COMMUNES.has(parentId));
}

function kindOf({ type }: Territory, status: SpecialStatus | null): CollectivityKind {
  if (status) return 'special-status';
  return type === 'country' ? 'other' : type;
}

function tierOf({ type }: Territory): readonly Tier[] {
  return type === 'country' || type === 'overseas' ? [] : [TIER_OF[type]];
}

/** Inhabitants it answers for: of several merged départements their sum, of the Rhône what Lyon leaves it. */
function populationOf(
  one: Territory,
  status: SpecialStatus | null,
  byId: ReadonlyMap<string, Territory>,
): number | null {
  if (one.population === null) return null;
  const populationAt = (id: string): number => byId.get(id)?.population ?? 0;
  if (one.id === LYON.departmentId) return one.population - populationAt(LYON.epciId);
  const sameLevel = status?.alsoGoverns.filter((id) => byId.get(id)?.type === one.type) ?? [];
  return sameLevel.reduce((sum, id) => sum + populationAt(id), one.population);
}

/** What the head of a collectivity is called: that of a commune, also of one with more powers as Paris, is a mayor. */
export function headOf({ kind, tiers }: Pick<Collectivity, 'kind' | 'tiers'>): HeadQuality {
  return kind === 'commune' || tiers.includes('commune') ? 'mayor' : 'president';
}
