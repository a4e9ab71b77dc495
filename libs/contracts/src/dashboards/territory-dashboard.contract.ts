import { DIRECTIONS, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { observation, progressRate } from '../indicators/indicator.contract.js';
import { localState } from './local-state.contract.js';
import { calendarDate, clocks, explanation, partialDate } from '../shared/common.contract.js';

const legalReference = z.object({ label: z.string(), url: z.string().nullable() });

/** What is known of the State's action at a territory, and what falls to its collectivity. */
export const territoryDashboard = z
  .object({
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
    duties: z.array(
      z.object({
        id: z.enum(['responsible-strategy', 'equipment-reuse', 'accessible-services']),
        basis: z.enum(['population', 'every-collectivity']),
        actionId: z.string(),
        actionName: z.string(),
        references: z.array(legalReference),
        /** Of the number that the law sets; null where it sets none. */
        explain: explanation.nullable(),
      }),
    ),
    aids: z.array(
      z.object({
        actionId: z.string(),
        name: z.string(),
        promise: z.string(),
        endsOn: partialDate,
        note: z.string().nullable(),
      }),
    ),
    /** Day on which no other aid was known. */
    aidsKnownOn: calendarDate,
    /** Null where no collectivity answers for the territory, and before an edition of the matrix is loaded. */
    localState: localState.nullable(),
  })
  .meta({ id: 'TerritoryDashboard' });
export type TerritoryDashboardDto = z.infer<typeof territoryDashboard>;
