import { COLLECTIVITY_KINDS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { clocks, explanation, identifier, page, pageQuery } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** How many respondents stand at a level of the edition, and their share of those whose level is known, in percent. */
export const levelCount = z.object({
  ...{ level: z.string(), label: z.string(), collectivities: z.int() },
  share: z.nullable(z.number()),
});

/** How the respondents stand on one service: levels, not concerned, awaited from another body and unanswered are told apart. */
export const realisation = z.object({
  id: z.string(),
  label: z.string(),
  themeId: z.string(),
  respondents: z.int(),
  levels: z.array(levelCount),
  notConcerned: z.int(),
  awaited: z.int(),
  unanswered: z.int(),
  /** Σ weights ÷ answers counted, in percent, and what the missing ones leave open; null where nobody is concerned. */
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});
export type RealisationDto = z.infer<typeof realisation>;

/** The same, with how its value and its range were made. */
export const serviceRealisation = annotated(z.extend(realisation, { explain: explanation }), {
  id: 'ServiceRealisation',
});
export type ServiceRealisationDto = z.infer<typeof serviceRealisation>;

/** Respondents of one kind among all of that kind, and the people who live there: kinds overlap, and are never added up. */
export const kindCoverage = annotated(
  z.object({
    kind: z.enum(COLLECTIVITY_KINDS),
    respondents: z.int(),
    collectivities: z.int(),
    population: z.int(),
    totalPopulation: z.int(),
  }),
  { id: 'KindCoverage' },
);
export type KindCoverageDto = z.infer<typeof kindCoverage>;

/** The share of answers at a level, in percent of those whose level is known. */
export const levelShare = z.object({ level: z.string(), label: z.string(), share: z.number() });

/** How the answers of the respondents to the services of a theme stand, put together, in percent. */
export const themeRealisation = annotated(
  z.object({
    id: z.string(),
    label: z.string(),
    /** Empty, and without a value, under five answers counted to one of its services. */
    distribution: z.array(levelShare),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    explain: explanation,
  }),
  { id: 'ThemeRealisation' },
);
export type ThemeRealisationDto = z.infer<typeof themeRealisation>;

/** Every theme of the edition, in its order: always whole, hence `next` null. */
export const themeRealisationList = z.extend(page(themeRealisation), {
  clocks,
  editionId: z.string(),
  /** False of a working reconstruction, shown as one. */
  editionOfficial: z.boolean(),
  respondents: z.int(),
  /** Of all the themes together. */
  explain: explanation,
});
export type ThemeRealisationListDto = z.infer<typeof themeRealisationList>;

export const realisationQuery = z.extend(pageQuery, {
  theme: described(z.optional(identifier), 'Les services d’une thématique de la matrice.'),
  proposal: described(z.optional(identifier), 'Les services qui témoignent de cette proposition, « 2023-1.1.1 ».'),
});
export type RealisationQuery = z.output<typeof realisationQuery>;

/** The explanation is of the respondents, whom every count is among. */
export const realisationList = z.extend(page(serviceRealisation), {
  ...{ editionId: z.string(), respondents: z.int(), coverage: z.array(kindCoverage), explain: explanation },
});
export type RealisationListDto = z.infer<typeof realisationList>;
