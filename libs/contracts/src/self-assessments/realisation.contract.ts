import { ALIGNMENT_STRENGTHS, COLLECTIVITY_KINDS, NOT_COMPARABLE_REASONS, SIDE_BANDS } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { explanation, identifier, page, pageQuery } from '../shared/common.contract.js';

/** How many respondents stand at a level of the edition. */
export const levelCount = z.object({ level: z.string(), label: z.string(), collectivities: z.int() });

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

/** The collectivities' side of a proposal among respondents, in percent, of today. */
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

export const realisationQuery = pageQuery.extend({
  proposal: identifier.optional().describe('Les services qui témoignent de cette proposition, « 2023-1.1.1 ».'),
});
export type RealisationQuery = z.output<typeof realisationQuery>;

export const realisationList = page(realisation).extend({ editionId: z.string(), respondents: z.int() });
export type RealisationListDto = z.infer<typeof realisationList>;
