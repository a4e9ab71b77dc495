import type { Tier } from './collectivity.js';

/** A collectivity whose law gives it more than the tier of its territory. */
export interface SpecialStatus {
  /** The territory that its id is taken from. */
  readonly territoryId: string;
  /** Null when the geographic code already names it as the law does. */
  readonly name: string | null;
  readonly tiers: readonly Tier[];
  /** Territories of which it is the collectivity too: their own no longer exists, or never did. */
  readonly alsoGoverns: readonly string[];
}

/**
 * The merged tiers, each counted once.
 * Corse, since 2018: law 2015-991, art. 30. Martinique and Guyane, since 2015: law 2011-884. Mayotte, both since
 * 2011, under its present name since laws 2025-793 and 2025-797 of 11 August 2025. Alsace, since 2021: law 2019-816. Paris, since 2019: law
 * 2017-257. Lyon, since 2015, on its own territory alone: law 2014-58; the Rhône goes on around it.
 */
export const SPECIAL_STATUSES: readonly SpecialStatus[] = [
  {
    territoryId: 'REG-94',
    name: 'Collectivité de Corse',
    tiers: ['department', 'region'],
    alsoGoverns: ['DEP-2A', 'DEP-2B'],
  },
  {
    territoryId: 'REG-02',
    name: 'Collectivité territoriale de Martinique',
    tiers: ['department', 'region'],
    alsoGoverns: ['DEP-972'],
  },
  {
    territoryId: 'REG-03',
    name: 'Collectivité territoriale de Guyane',
    tiers: ['department', 'region'],
    alsoGoverns: ['DEP-973'],
  },
  {
    territoryId: 'DEP-976',
    name: 'Département-Région de Mayotte',
    tiers: ['department', 'region'],
    alsoGoverns: ['REG-06'],
  },
  {
    territoryId: 'DEP-67',
    name: 'Collectivité européenne d’Alsace',
    tiers: ['department'],
    alsoGoverns: ['DEP-68'],
  },
  { territoryId: 'COM-75056', name: 'Ville de Paris', tiers: ['commune', 'department'], alsoGoverns: ['DEP-75'] },
  { territoryId: 'EPCI-200046977', name: null, tiers: ['epci', 'department'], alsoGoverns: [] },
];
