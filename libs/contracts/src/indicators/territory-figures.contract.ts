import { MAP_LEVELS, OBSERVATION_KINDS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { calendarDate, clocks, clocksQuery, datePrecision, explanation, page } from '../shared/common.contract.js';
import { progressRate } from './indicator.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** A value beside the name of its territory: `/observations` gives its source and its notes. */
export const territoryValue = annotated(
  z.object({
    date: calendarDate,
    datePrecision,
    kind: z.enum(OBSERVATION_KINDS),
    value: z.number(),
    valueMax: z.nullable(z.number()),
    atLeast: z.boolean(),
    series: z.string(),
  }),
  { id: 'TerritoryValue' },
);
export type TerritoryValueDto = z.infer<typeof territoryValue>;

export const territoryFigures = annotated(
  z.object({
    territory: z.string(),
    territoryName: z.string(),
    /** Latest measured value of this very territory; null when it has none. */
    current: z.nullable(territoryValue),
    initial: z.nullable(territoryValue),
    target: z.nullable(territoryValue),
    rate: z.pick(progressRate, { value: true, raw: true, reason: true }),
    /** 1 for the value most wished for; equal values share their rank. */
    rank: z.nullable(z.int()),
    /** Position in `classes`. */
    classIndex: z.nullable(z.int()),
    /** True when the value is of another day than `referenceDate`. */
    otherDate: z.boolean(),
    /** First initial value, measured values by date, last target; null unless `curve=true`. */
    curve: z.nullable(z.array(territoryValue)),
  }),
  { id: 'TerritoryFigures' },
);
export type TerritoryFiguresDto = z.infer<typeof territoryFigures>;

export const territoryFiguresQuery = z.object({
  ...clocksQuery.shape,
  level: described(z._default(z.enum(MAP_LEVELS), 'department'), 'Niveau des territoires'),
  curve: described(z._default(z.enum(['true', 'false']), 'false'), 'Avec les valeurs par date'),
});
export type TerritoryFiguresQuery = z.output<typeof territoryFiguresQuery>;

/** Every territory of the level, those without a value too, by name: always whole, hence `next` null. */
export const territoryFiguresList = z.extend(page(territoryFigures), {
  clocks,
  level: z.enum(MAP_LEVELS),
  /** Of the values, ranks and classes. */
  explain: explanation,
  /** The day most values are of. */
  referenceDate: z.nullable(calendarDate),
  /** Quantiles, lowest values first; the ends are values really observed. */
  classes: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
});
export type TerritoryFiguresListDto = z.infer<typeof territoryFiguresList>;
