import { INDICATOR_RELATIONS, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { clocks, explanation, reviewState } from '../shared/common.contract.js';
import { indicatorSummary } from './indicator.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const indicatorDetail = annotated(
  z.extend(indicatorSummary, {
    clocks,
    definition: z.string(),
    dataset: z.nullable(z.string()),
    licence: z.nullable(z.string()),
    cadence: z.nullable(z.string()),
    usualLagDays: z.nullable(z.int()),
    method: z.string(),
    limits: z.string(),
    /** Facts on this indicator known but still to verify, hence not shown. */
    factsToVerify: z.int(),
    factsToVerifyExplain: explanation,
    series: z.array(
      z.object({
        id: z.string(),
        publisher: z.nullable(z.string()),
        observationCount: z.int(),
        importedAt: z.iso.datetime(),
        explain: explanation,
      }),
    ),
    territories: described(
      z.array(z.object({ id: z.string(), name: z.string(), type: z.enum(TERRITORY_TYPES) })),
      'Territoires qui ont une valeur, hors niveaux où ils sont plus de 150',
    ),
    unlistedLevels: described(
      z.array(z.enum(TERRITORY_TYPES)),
      'Niveaux où plus de 150 territoires ont une valeur : GET /territories en trouve un par son nom',
    ),
    /** The proposals themselves are `/proposals?indicator=…`. */
    proposalLinks: z.array(
      z.object({
        proposalId: z.string(),
        relation: z.enum(INDICATOR_RELATIONS),
        rationale: z.string(),
        review: reviewState,
      }),
    ),
  }),
  { id: 'IndicatorDetail' },
);
export type IndicatorDetailDto = z.infer<typeof indicatorDetail>;
