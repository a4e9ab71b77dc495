import type { CalendarDate } from '../shared/calendar-date.js';
import type { Territory } from './territory.js';

/** What a vintage of the geographic code changes to a territory already known, or adds. */
export const TERRITORY_CHANGES = ['created', 'closed', 'returned', 'renamed', 'siren-changed', 'epci-changed'] as const;
export type TerritoryChangeKind = (typeof TERRITORY_CHANGES)[number];

export interface TerritoryChange {
  readonly territoryId: string;
  /** Year of the vintage that shows it. */
  readonly vintage: number;
  readonly kind: TerritoryChangeKind;
  /** Name, SIREN or EPCI before; null when there was none. */
  readonly before: string | null;
  /** The same after; of a closed territory, its successor. */
  readonly after: string | null;
}

/** The day a vintage is of. */
export const dayOfVintage = (vintage: number): CalendarDate => `${String(vintage)}-01-01`;

/**
 * The territories that a new vintage no longer holds, closed, each with its successor when the code tells it:
 * a commune's is the one that lists its code among its former ones; an EPCI's, the only one that its communes are in now.
 * Those closed by an earlier vintage stay as they are, unless their own successor vanished in its turn: the chain is
 * followed on reading (`successorOf`).
 */
export function closeVanished(
  known: readonly Territory[],
  vintage: readonly Territory[],
  closedOn: CalendarDate,
): Territory[] {
  const present = new Set(vintage.map(({ id }) => id));
  const vanished = known.filter((one) => one.closedOn === null && !present.has(one.id));
  const heirs = heirsByFormerCode(vintage);
  const successorOfCommune = ({ code }: Territory): string | null => heirs.get(code) ?? null;
  const now = new Map(vintage.map((one) => [one.id, one]));
  const successorOfEpci = ({ id }: Territory): string | null => {
    const members = known.filter((one) => one.epciId === id && one.closedOn === null);
    const places = members.map((one) => now.get(one.id) ?? now.get(successorOfCommune(one) ?? ''));
    const epcis = new Set(places.map((place) => place?.epciId ?? null));
    const [only] = epcis;
    return epcis.size === 1 ? (only ?? null) : null;
  };
  const successorId = (one: Territory): string | null => {
    if (one.type === 'commune') return successorOfCommune(one);
    return one.type === 'epci' ? successorOfEpci(one) : null;
  };
  return vanished.map((one) => ({ ...one, closedOn, successorId: successorId(one) }));
}

/** Ids of the communes that list each former code. */
function heirsByFormerCode(vintage: readonly Territory[]): Map<string, string> {
  return new Map(vintage.flatMap(({ id, formerCodes }) => formerCodes.map((code): [string, string] => [code, id])));
}

/**
 * What a new vintage changes. Of the first one nothing is said: everything in it is new to the site alone.
 * Populations change every year and are not told.
 */
export function changesBetween(
  known: readonly Territory[],
  vintage: readonly Territory[],
  closed: readonly Territory[],
  year: number,
): TerritoryChange[] {
  const before = new Map(known.map((one) => [one.id, one]));
  const change = (
    one: Territory,
    kind: TerritoryChangeKind,
    was: string | null,
    is: string | null,
  ): TerritoryChange => ({
    territoryId: one.id,
    vintage: year,
    kind,
    before: was,
    after: is,
  });
  const present = vintage.flatMap((one) => {
    const was = before.get(one.id);
    if (!was) return [change(one, 'created', null, one.name)];
    return [
      ...(was.closedOn === null ? [] : [change(one, 'returned', was.successorId, null)]),
      ...(was.name === one.name ? [] : [change(one, 'renamed', was.name, one.name)]),
      ...(was.siren === one.siren ? [] : [change(one, 'siren-changed', was.siren, one.siren)]),
      ...(was.epciId === one.epciId ? [] : [change(one, 'epci-changed', was.epciId, one.epciId)]),
    ];
  });
  return [...present, ...closed.map((one) => change(one, 'closed', one.name, one.successorId))];
}

/**
 * The territory that answers today for one that may have vanished: itself while it exists, else what took it in, as
 * many times as needed; null when the vintages do not say.
 */
export function successorOf<Row extends Pick<Territory, 'id' | 'closedOn' | 'successorId'>>(
  start: Row,
  find: (id: string) => Row | undefined,
): Row | null {
  const met = new Set<string>();
  let one: Row | undefined = start;
  while (one && one.closedOn !== null && !met.has(one.id)) {
    met.add(one.id);
    one = one.successorId === null ? undefined : find(one.successorId);
  }
  return one?.closedOn === null ? one : null;
}
