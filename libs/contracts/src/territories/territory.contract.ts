import { COLLECTIVITY_KINDS, STRATUM_IDS, TERRITORY_CHANGES, TERRITORY_TYPES, TIERS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { calendarDate, explanation, oneOrMore, page, pageQuery } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const territory = annotated(
  z.object({
    id: z.string(),
    type: z.enum(TERRITORY_TYPES),
    code: z.string(),
    name: z.string(),
    parentId: z.nullable(z.string()),
    epciId: z.nullable(z.string()),
    departmentId: z.nullable(z.string()),
    regionId: z.nullable(z.string()),
    siren: z.nullable(z.string()),
    postcodes: z.array(z.string()),
    population: z.nullable(z.int()),
    stratum: z.nullable(z.enum(STRATUM_IDS)),
    vintage: z.int(),
  }),
  { id: 'Territory' },
);
export type TerritoryDto = z.infer<typeof territory>;

export const territoryQuery = z.extend(pageQuery, {
  q: annotated(
    described(
      z.optional(
        z.string().check(
          z.maxLength(100),
          z.refine((text) => text.trim() !== '', 'est vide : écrivez un nom, un code postal ou un code'),
        ),
      ),
      'Nom, code postal, code INSEE ou SIREN, même inachevé.',
    ),
    { examples: ['rennes'] },
  ),
  type: described(z.optional(oneOrMore(TERRITORY_TYPES)), 'Niveau'),
  department: described(
    z.optional(z.string().check(z.regex(/^(\d{2}|2[AB]|97\d)$/, 'doit être un code de département : 35, 2A ou 974'))),
    'Code du département',
  ),
});
export type TerritoryQuery = z.output<typeof territoryQuery>;

export const territoryList = z.extend(page(territory), {
  /** Of the total. */
  explain: explanation,
  /** Names of the départements and EPCI cited, by id. */
  places: z.record(z.string(), z.string()),
  /** False when nothing matches what was typed, and what comes closest is given. */
  asTyped: z.boolean(),
});
export type TerritoryListDto = z.infer<typeof territoryList>;

const place = annotated(
  z.object({ id: z.string(), type: z.enum(TERRITORY_TYPES), name: z.string(), population: z.nullable(z.int()) }),
  { id: 'Place' },
);
export type PlaceDto = z.infer<typeof place>;

export const collectivity = annotated(
  z.object({
    id: z.string(),
    kind: z.enum(COLLECTIVITY_KINDS),
    tiers: z.array(z.enum(TIERS)),
    name: z.string(),
    siren: z.nullable(z.string()),
    population: z.nullable(z.int()),
    stratum: z.nullable(z.enum(STRATUM_IDS)),
  }),
  { id: 'Collectivity' },
);
export type CollectivityDto = z.infer<typeof collectivity>;

export const territoryDetail = annotated(
  z.extend(territory, {
    populationExplain: explanation,
    /** When the population, or that of a part of it, is of a census older than the vintage. */
    olderCensus: z.nullable(z.object({ year: z.int(), part: z.enum(['whole', 'mayotte']) })),
    /** What it was asked by, when that is the former code of a commune since merged, or the code of an arrondissement. */
    askedAs: z.nullable(z.string()),
    closedOn: z.nullable(calendarDate),
    successor: z.nullable(place),
    formerCodes: z.array(z.string()),
    otherNames: z.array(z.string()),
    /** From the smallest to the largest. */
    parents: z.array(place),
    children: z.array(place),
    /** The public body that answers for it; null where there is none. */
    collectivity: z.nullable(collectivity),
    /** Syndicates and other bodies that it is a member of. */
    memberOf: z.array(z.object({ id: z.string(), name: z.string() })),
    changes: z.array(
      z.object({
        vintage: z.int(),
        kind: z.enum(TERRITORY_CHANGES),
        before: z.nullable(z.string()),
        after: z.nullable(z.string()),
      }),
    ),
  }),
  { id: 'TerritoryDetail' },
);
export type TerritoryDetailDto = z.infer<typeof territoryDetail>;

/** A département EPCI by EPCI: the communes of each that are in it. */
export const departmentComposition = annotated(
  z.object({
    department: place,
    items: z.array(
      z.extend(place, {
        communes: z.array(place),
        /** How many of its communes are in another département. */
        elsewhere: z.int(),
      }),
    ),
    /** The few that are in no EPCI. */
    alone: z.array(place),
    /** Of its numbers. */
    explain: explanation,
  }),
  { id: 'DepartmentComposition' },
);
export type DepartmentCompositionDto = z.infer<typeof departmentComposition>;
