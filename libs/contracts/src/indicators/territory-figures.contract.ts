import { MAP_LEVELS, OBSERVATION_KINDS } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { calendarDate, clocks, clocksQuery, datePrecision, explanation, page } from '../shared/common.contract.js';
import { progressRate } from './indicator.contract.js';

/** A value beside the name of its territory: `/observations` gives its source and its notes. */
export const territoryValue = z
  .object({
    date: calendarDate,
    datePrecision,
    kind: z.enum(OBSERVATION_KINDS),
    value: z.number(),
    valueMax: z.number().nullable(),
    atLeast: z.boolean(),
    series: z.string(),
  })
  .meta({ id: 'TerritoryValue' });
export type TerritoryValueDto = z.infer<typeof territoryValue>;

export const territoryFigures = z
  .object({
    territory: z.string(),
    territoryName: z.string(),
    /** Latest measured value of this very territory; null when it has none. */
    current: territoryValue.nullable(),
    initial: territoryValue.nullable(),
    target: territoryValue.nullable(),
    rate: progressRate.pick({ value: true, raw: true, reason: true }),
    /** 1 for the value most wished for; equal values share their rank. */
    rank: z.int().nullable(),
    /** Position in `classes`. */
    classIndex: z.int().nullable(),
    /** True when the value is of another day than `referenceDate`. */
    otherDate: z.boolean(),
    /** First initial value, measured values by date, last target; null unless `curve=true`. */
    curve: z.array(territoryValue).nullable(),
  })
  .meta({ id: 'TerritoryFigures' });
export type TerritoryFiguresDto = z.infer<typeof territoryFigures>;

export const territoryFiguresQuery = z.object({
  ...clocksQuery.shape,
  level: z.enum(MAP_LEVELS).default('department').describe('Niveau des territoires'),
  curve: z.enum(['true', 'false']).default('false').describe('Avec les valeurs par date'),
});
export type TerritoryFiguresQuery = z.output<typeof territoryFiguresQuery>;

/** Every territory of the level, those without a value too, by name: always whole, hence `next` null. */
export const territoryFiguresList = page(territoryFigures).extend({
  clocks,
  level: z.enum(MAP_LEVELS),
  /** Of the values, ranks and classes. */
  explain: explanation,
  /** The day most values are of. */
  referenceDate: calendarDate.nullable(),
  /** Quantiles, lowest values first; the ends are values really observed. */
  classes: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
});
export type TerritoryFiguresListDto = z.infer<typeof territoryFiguresList>;
