import { MAP_LEVELS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { clocks, clocksQuery, explanation, identifier, page } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';
import { questionRealisation } from './module-realisation.contract.js';
import { kindCoverage, levelShare, themeRealisation } from './realisation.contract.js';

/**
 * What the collectivities of a département or of a région did, on the day read: those of every kind, itself included. Themes and
 * questions of fewer than five counted answers have no value, or are not in it.
 */
export const territorySide = annotated(
  z.object({
    clocks,
    territory: z.object({ id: z.string(), name: z.string() }),
    editionId: z.string(),
    editionOfficial: z.boolean(),
    respondents: z.int(),
    coverage: z.array(kindCoverage),
    coverageExplain: explanation,
    /** All the services together; empty, and without a value, under five answers counted to one of them. */
    distribution: z.array(levelShare),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    explain: explanation,
    themes: z.array(themeRealisation),
    moduleRespondents: z.int(),
    moduleCoverage: z.array(kindCoverage),
    moduleCoverageExplain: explanation,
    questions: z.array(questionRealisation),
  }),
  { id: 'TerritorySide' },
);
export type TerritorySideDto = z.infer<typeof territorySide>;

/** A territory side by side with the others; under five answers counted to one service it has no value. */
export const territoryRealisation = annotated(
  z.object({
    territory: z.string(),
    territoryName: z.string(),
    respondents: z.int(),
    /** Answers whose level is known, to the service that has most of them. */
    counted: z.int(),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    /** Position in `classes`. */
    classIndex: z.nullable(z.int()),
  }),
  { id: 'TerritoryRealisation' },
);
export type TerritoryRealisationDto = z.infer<typeof territoryRealisation>;

/** Quantiles, lowest values first. */
export const valueClasses = z.array(z.object({ from: z.number(), to: z.number(), count: z.int() }));

export const territoryRealisationQuery = z.extend(clocksQuery, {
  level: described(z._default(z.enum(MAP_LEVELS), 'department'), 'Niveau des territoires'),
  theme: described(z.optional(identifier), 'Thématique de la matrice ; toutes sans ce paramètre.'),
});
export type TerritoryRealisationQuery = z.output<typeof territoryRealisationQuery>;

/** Every territory of the level, by name: always whole, hence `next` null. */
export const comparedTerritories = z.extend(page(territoryRealisation), {
  editionId: z.string(),
  level: z.enum(MAP_LEVELS),
  explain: explanation,
  classes: valueClasses,
});
export type ComparedTerritoriesDto = z.infer<typeof comparedTerritories>;

/** The same on the day read, each collectivity counted where it is today. */
export const territoryRealisationList = z.extend(comparedTerritories, { clocks });
export type TerritoryRealisationListDto = z.infer<typeof territoryRealisationList>;
