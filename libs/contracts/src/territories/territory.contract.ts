import { COLLECTIVITY_KINDS, STRATUM_IDS, TERRITORY_CHANGES, TERRITORY_TYPES, TIERS } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { calendarDate, explanation, oneOrMore, page, pageQuery } from '../shared/common.contract.js';

export const territory = z
  .object({
    id: z.string(),
    type: z.enum(TERRITORY_TYPES),
    code: z.string(),
    name: z.string(),
    parentId: z.string().nullable(),
    epciId: z.string().nullable(),
    departmentId: z.string().nullable(),
    regionId: z.string().nullable(),
    siren: z.string().nullable(),
    postcodes: z.array(z.string()),
    population: z.int().nullable(),
    stratum: z.enum(STRATUM_IDS).nullable(),
    vintage: z.int(),
  })
  .meta({ id: 'Territory' });
export type TerritoryDto = z.infer<typeof territory>;

export const territoryQuery = pageQuery.extend({
  q: z
    .string()
    .max(100)
    .refine((text) => text.trim() !== '', 'est vide : écrivez un nom, un code postal ou un code')
    .optional()
    .describe('Nom, code postal, code INSEE ou SIREN, même inachevé.')
    .meta({ examples: ['rennes'] }),
  type: oneOrMore(TERRITORY_TYPES).optional().describe('Niveau'),
  department: z
    .string()
    .regex(/^(\d{2}|2[AB]|97\d)$/, 'doit être un code de département : 35, 2A ou 974')
    .optional()
    .describe('Code du département'),
});
export type TerritoryQuery = z.output<typeof territoryQuery>;

export const territoryList = page(territory).extend({
  /** Of the total. */
  explain: explanation,
  /** Names of the départements and EPCI cited, by id. */
  places: z.record(z.string(), z.string()),
  /** False when nothing matches what was typed, and what comes closest is given. */
  asTyped: z.boolean(),
});
export type TerritoryListDto = z.infer<typeof territoryList>;

const place = z
  .object({ id: z.string(), type: z.enum(TERRITORY_TYPES), name: z.string(), population: z.int().nullable() })
  .meta({ id: 'Place' });
export type PlaceDto = z.infer<typeof place>;

export const collectivity = z
  .object({
    id: z.string(),
    kind: z.enum(COLLECTIVITY_KINDS),
    tiers: z.array(z.enum(TIERS)),
    name: z.string(),
    siren: z.string().nullable(),
    population: z.int().nullable(),
    stratum: z.enum(STRATUM_IDS).nullable(),
  })
  .meta({ id: 'Collectivity' });
export type CollectivityDto = z.infer<typeof collectivity>;

export const territoryDetail = territory
  .extend({
    populationExplain: explanation,
    /** What it was asked by, when that is the former code of a commune since merged, or the code of an arrondissement. */
    askedAs: z.string().nullable(),
    closedOn: calendarDate.nullable(),
    successor: place.nullable(),
    formerCodes: z.array(z.string()),
    otherNames: z.array(z.string()),
    /** From the smallest to the largest. */
    parents: z.array(place),
    children: z.array(place),
    /** The public body that answers for it; null where there is none. */
    collectivity: collectivity.nullable(),
    /** Syndicates and other bodies that it is a member of. */
    memberOf: z.array(z.object({ id: z.string(), name: z.string() })),
    changes: z.array(
      z.object({
        vintage: z.int(),
        kind: z.enum(TERRITORY_CHANGES),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'TerritoryDetail' });
export type TerritoryDetailDto = z.infer<typeof territoryDetail>;

/** A département EPCI by EPCI: the communes of each that are in it. */
export const departmentComposition = z
  .object({
    department: place,
    items: z.array(
      place.extend({
        communes: z.array(place),
        /** How many of its communes are in another département. */
        elsewhere: z.int(),
      }),
    ),
    /** The few that are in no EPCI. */
    alone: z.array(place),
    /** Of its numbers. */
    explain: explanation,
  })
  .meta({ id: 'DepartmentComposition' });
export type DepartmentCompositionDto = z.infer<typeof departmentComposition>;
