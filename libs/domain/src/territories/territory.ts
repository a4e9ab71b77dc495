import type { TerritoryType } from '../shared/territory-type.js';

/** A territory of the official geographic code. Codes are text: `2A`, `01`, `974`. */
export interface Territory {
  /** `FR`, `REG-53`, `DEP-2A`, `EPCI-200…`, `COM-35238`. */
  readonly id: string;
  readonly type: TerritoryType;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly population: number | null;
  /** Year of the geographic code the row comes from. */
  readonly vintage: number;
}

const PREFIXES = {
  country: 'FR',
  region: 'REG-',
  department: 'DEP-',
  epci: 'EPCI-',
  commune: 'COM-',
} as const satisfies Record<TerritoryType, string>;

/** Stable id of a territory: the type keeps `DEP-01` (Ain) and `REG-01` (Guadeloupe) apart. */
export function territoryId(type: TerritoryType, code: string): string {
  return type === 'country' ? PREFIXES.country : `${PREFIXES[type]}${code}`;
}
