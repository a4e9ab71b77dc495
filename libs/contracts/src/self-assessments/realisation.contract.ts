import {
  ALIGNMENT_STRENGTHS,
  COLLECTIVITY_KINDS,
  MAP_LEVELS,
  NOT_COMPARABLE_REASONS,
  SIDE_BANDS,
} from '@ou-en-est-on/domain';
import * as z from 'zod';
import { clocks, explanation, identifier, page, pageQuery } from '../shared/common.contract.js';

/** How many respondents stand at a level of the edition, and their share of those whose level is known, in percent. */
export const levelCount = z.object({
  ...{ level: z.string(), label: z.string(), collectivities: z.int() },
  share: z.number().nullable(),
});

/** How the respondents stand on one service: levels, not concerned, awaited from another body and unanswered are told apart. */
export const realisation = z
  .object({
    id: z.string(),
    label: z.string(),
    themeId: z.string(),
    respondents: z.int(),
    levels: z.array(levelCount),
    notConcerned: z.int(),
    awaited: z.int(),
    unanswered: z.int(),
  })
  .meta({ id: 'Realisation' });
export type RealisationDto = z.infer<typeof realisation>;

/** Respondents of one kind among all of that kind, and the people who live there: kinds overlap, and are never added up. */
export const kindCoverage = z
  .object({
    kind: z.enum(COLLECTIVITY_KINDS),
    respondents: z.int(),
    collectivities: z.int(),
    population: z.int(),
    totalPopulation: z.int(),
  })
  .meta({ id: 'KindCoverage' });
export type KindCoverageDto = z.infer<typeof kindCoverage>;

/** How far apart the two sides are: −2, the State is the furthest ahead; +2, the collectivities are. */
export const disagreementFigure = z
  .object({
    difference: z.int().nullable(),
    state: z.enum(SIDE_BANDS).nullable(),
    local: z.enum(SIDE_BANDS).nullable(),
    /** Why the sides are not compared; null when they are. */
    reason: z.enum(NOT_COMPARABLE_REASONS).nullable(),
    explain: explanation,
  })
  .meta({ id: 'Disagreement' });
export type DisagreementDto = z.infer<typeof disagreementFigure>;

/** The collectivities' side of a proposal among respondents, in percent. */
export const localFigure = z
  .object({
    respondents: z.int(),
    distribution: z.array(z.object({ level: z.string(), label: z.string(), share: z.number() })),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    indirectOnly: z.boolean(),
    services: z.array(realisation.extend({ strength: z.enum(ALIGNMENT_STRENGTHS) })),
    coverage: z.array(kindCoverage),
    coverageExplain: explanation,
    disagreement: disagreementFigure,
    explain: explanation,
  })
  .meta({ id: 'LocalFigure' });
export type LocalFigureDto = z.infer<typeof localFigure>;

const levelShare = z.object({ level: z.string(), label: z.string(), share: z.number() });

/** How the answers of the respondents to the services of a theme stand, put together, in percent. */
export const themeRealisation = z
  .object({
    id: z.string(),
    label: z.string(),
    /** Empty when no level is known. */
    distribution: z.array(levelShare),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    explain: explanation,
  })
  .meta({ id: 'ThemeRealisation' });
export type ThemeRealisationDto = z.infer<typeof themeRealisation>;

/** Every theme of the edition, in its order: always whole, hence `next` null. */
export const themeRealisationList = page(themeRealisation).extend({
  clocks,
  editionId: z.string(),
  respondents: z.int(),
});
export type ThemeRealisationListDto = z.infer<typeof themeRealisationList>;

/** A territory side by side with the others; under five respondents it has no value. */
export const territoryRealisation = z
  .object({
    territory: z.string(),
    territoryName: z.string(),
    respondents: z.int(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** Position in `classes`. */
    classIndex: z.int().nullable(),
  })
  .meta({ id: 'TerritoryRealisation' });
export type TerritoryRealisationDto = z.infer<typeof territoryRealisation>;

export const territoryRealisationQuery = z.object({
  level: z.enum(MAP_LEVELS).default('department').describe('Niveau des territoires'),
  theme: identifier.optional().describe('Thématique de la matrice ; toutes sans ce paramètre.'),
});
export type TerritoryRealisationQuery = z.output<typeof territoryRealisationQuery>;

/** Every territory of the level, by name: always whole, hence `next` null. */
export const territoryRealisationList = page(territoryRealisation).extend({
  editionId: z.string(),
  level: z.enum(MAP_LEVELS),
  explain: explanation,
  /** Quantiles, lowest values first. */
  classes: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
});
export type TerritoryRealisationListDto = z.infer<typeof territoryRealisationList>;

export const realisationQuery = pageQuery.extend({
  theme: identifier.optional().describe('Les services d’une thématique de la matrice.'),
  proposal: identifier.optional().describe('Les services qui témoignent de cette proposition, « 2023-1.1.1 ».'),
});
export type RealisationQuery = z.output<typeof realisationQuery>;

/** The explanation is of the respondents, whom every count is among. */
export const realisationList = page(realisation).extend({
  ...{ editionId: z.string(), respondents: z.int(), explain: explanation },
});
export type RealisationListDto = z.infer<typeof realisationList>;
