import { INDICATOR_RELATIONS, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { clocks, explanation, reviewState } from '../shared/common.contract.js';
import { indicatorSummary } from './indicator.contract.js';

export const indicatorDetail = indicatorSummary
  .extend({
    clocks,
    definition: z.string(),
    dataset: z.string().nullable(),
    licence: z.string().nullable(),
    cadence: z.string().nullable(),
    usualLagDays: z.int().nullable(),
    method: z.string(),
    limits: z.string(),
    /** Facts on this indicator known but still to verify, hence not shown. */
    factsToVerify: z.int(),
    factsToVerifyExplain: explanation,
    series: z.array(
      z.object({
        id: z.string(),
        publisher: z.string().nullable(),
        observationCount: z.int(),
        importedAt: z.iso.datetime(),
        explain: explanation,
      }),
    ),
    territories: z.array(z.object({ id: z.string(), name: z.string(), type: z.enum(TERRITORY_TYPES) })),
    /** The proposals themselves are `/proposals?indicator=…`. */
    proposalLinks: z.array(
      z.object({
        proposalId: z.string(),
        relation: z.enum(INDICATOR_RELATIONS),
        rationale: z.string(),
        review: reviewState,
      }),
    ),
  })
  .meta({ id: 'IndicatorDetail' });
export type IndicatorDetailDto = z.infer<typeof indicatorDetail>;
