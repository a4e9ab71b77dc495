import type { Territory } from './territory.js';

/** A census older than the vintage, that a population comes from, or the part of it that is named. */
export interface OlderCensus {
  readonly year: number;
  readonly part: 'whole' | 'mayotte';
}

/** Of Mayotte the geographic code has no population later than that of the census of 2017. */
const MAYOTTE = { departmentId: 'DEP-976', regionId: 'REG-06', year: 2017 };

/** Null when a population is that of the vintage. */
export function olderCensusOf({ id, departmentId }: Pick<Territory, 'id' | 'departmentId'>): OlderCensus | null {
  if (id === 'FR') return { year: MAYOTTE.year, part: 'mayotte' };
  const isThere = [id, departmentId].includes(MAYOTTE.departmentId) || id === MAYOTTE.regionId;
  return isThere ? { year: MAYOTTE.year, part: 'whole' } : null;
}
