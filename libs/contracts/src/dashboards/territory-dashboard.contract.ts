import { DIRECTIONS, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { observation, progressRate } from '../indicators/indicator.contract.js';
import { localState } from './local-state.contract.js';
import { calendarDate, clocks, explanation, partialDate } from '../shared/common.contract.js';
import { annotated } from '../shared/annotate.js';

const legalReference = z.object({ label: z.string(), url: z.nullable(z.string()) });

/** What is known of the State's action at a territory, and what falls to its collectivity. */
export const territoryDashboard = annotated(
  z.object({
    clocks,
    territory: z.object({ id: z.string(), type: z.enum(TERRITORY_TYPES), name: z.string() }),
    measures: z.array(
      z.object({
        indicatorId: z.string(),
        label: z.string(),
        unit: z.string(),
        direction: z.enum(DIRECTIONS),
        /** The level that the values are of: never passed off as a smaller one. */
        level: z.enum(TERRITORY_TYPES),
        current: observation,
        explain: explanation,
        rate: progressRate,
      }),
    ),
    /** Day since which the territory, or its collectivity, no longer exists: nothing is asked nor offered any more. */
    endedOn: z.nullable(calendarDate),
    duties: z.array(
      z.object({
        id: z.enum(['responsible-strategy', 'equipment-reuse', 'accessible-services']),
        basis: z.enum(['population', 'every-collectivity']),
        actionId: z.string(),
        actionName: z.string(),
        references: z.array(legalReference),
        /** Of the number that the law sets; null where it sets none. */
        explain: z.nullable(explanation),
      }),
    ),
    aids: z.array(
      z.object({
        actionId: z.string(),
        name: z.string(),
        promise: z.string(),
        endsOn: partialDate,
        note: z.nullable(z.string()),
      }),
    ),
    /** Day on which no other aid was known. */
    aidsKnownOn: calendarDate,
    /** Null where no collectivity answers for the territory, and before an edition of the matrix is loaded. */
    localState: z.nullable(localState),
  }),
  { id: 'TerritoryDashboard' },
);
export type TerritoryDashboardDto = z.infer<typeof territoryDashboard>;
