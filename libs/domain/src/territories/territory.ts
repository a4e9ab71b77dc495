import type { CalendarDate } from '../shared/calendar-date.js';
import type { TerritoryType } from '../shared/territory-type.js';
import type { Stratum } from './stratum.js';

/** A territory of the official geographic code. Codes are text: `2A`, `01`, `974`. */
export interface Territory {
  /** `FR`, `REG-53`, `DEP-2A`, `OM-987`, `EPCI-200…`, `COM-35238`. */
  readonly id: string;
  readonly type: TerritoryType;
  readonly code: string;
  readonly name: string;
  /** The smallest territory that holds it whole: of an EPCI over two départements, their région. */
  readonly parentId: string | null;
  /** The EPCI of a commune; null for the few that are in none. */
  readonly epciId: string | null;
  /** Null above the département, overseas, and for an EPCI over several of them. */
  readonly departmentId: string | null;
  readonly regionId: string | null;
  readonly siren: string | null;
  readonly postcodes: readonly string[];
  readonly population: number | null;
  readonly stratum: Stratum | null;
  /** Codes that the communes merged into this one had, as the code of the year lists them. */
  readonly formerCodes: readonly string[];
  /** Names it also answers to: those of its communes déléguées and associées, and of its municipal arrondissements. */
  readonly otherNames: readonly string[];
  /** Year of the geographic code the row comes from. */
  readonly vintage: number;
  /** 1 January of the first vintage that no longer holds it; null while it exists. */
  readonly closedOn: CalendarDate | null;
  /** What took it in; null while it exists, or when the vintages do not say. */
  readonly successorId: string | null;
}

const PREFIXES = {
  country: 'FR',
  region: 'REG-',
  department: 'DEP-',
  overseas: 'OM-',
  epci: 'EPCI-',
  commune: 'COM-',
} as const satisfies Record<TerritoryType, string>;

/** Stable id of a territory: the type keeps `DEP-01` (Ain) and `REG-01` (Guadeloupe) apart. */
export function territoryId(type: TerritoryType, code: string): string {
  return type === 'country' ? PREFIXES.country : `${PREFIXES[type]}${code}`;
}
