import type { CalendarDate } from '@ou-en-est-on/domain';
import { dayNumber } from '../chart/day-number';
import { linear } from '../chart/scale';

/** Something dated, on the line of its kind. */
export interface TimelineMark {
  /** Key of its lane. */
  readonly lane: string;
  readonly date: CalendarDate;
  /** True of what is awaited. */
  readonly isAhead: boolean;
}

/** One line of the drawing, with its name. */
export interface TimelineLane {
  readonly key: string;
  readonly label: string;
}

export interface TimelineTick {
  readonly year: number;
  /** From the left, in hundredths of the width. */
  readonly left: number;
}

export interface DrawnLane extends TimelineLane {
  readonly count: number;
  /** Dots of what happened, and of what is awaited: one path each. */
  readonly happened: string;
  readonly ahead: string;
}

export interface DrawnTimeline {
  readonly lanes: readonly DrawnLane[];
  readonly ticks: readonly TimelineTick[];
  /** Place of the day read as of; null outside the years drawn. */
  readonly today: number | null;
}

/** Years written under the line at most, for them to be read on a narrow screen. */
const MOST_TICKS = 6;

/** Lays the marks out on whole years; a lane without a mark is left out. */
export function drawTimeline(
  lanes: readonly TimelineLane[],
  marks: readonly TimelineMark[],
  today: CalendarDate,
): DrawnTimeline {
  const years = marks.map(({ date }) => Number(date.slice(0, 4)));
  if (years.length === 0) return { lanes: [], ticks: [], today: null };
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const place = linear([dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)], [0, 100]);
  const leftOf = (date: CalendarDate): number => Math.round(place(dayNumber(date)) * 100) / 100;
  const step = Math.ceil((last - first) / MOST_TICKS);
  const now = leftOf(today);
  return {
    lanes: lanes.flatMap((lane) => {
      const own = marks.filter((mark) => mark.lane === lane.key);
      if (own.length === 0) return [];
      const dots = (isAhead: boolean): string =>
        own
          .filter((mark) => mark.isAhead === isAhead)
          .map(({ date }) => `M${leftOf(date)} 0h0`)
          .join('');
      return [{ ...lane, count: own.length, happened: dots(false), ahead: dots(true) }];
    }),
    ticks: Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => {
      const year = first + index * step;
      return { year, left: leftOf(`${year}-01-01`) };
    }),
    today: now >= 0 && now <= 100 ? now : null,
  };
}
