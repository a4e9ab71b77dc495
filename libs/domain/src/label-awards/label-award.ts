import type { PartialDate } from '../shared/calendar-date.js';

/** The eighth label was given at the end of 2006, after one a year: the first is of this year. */
export const FIRST_LABEL_YEAR = 1999;
export const MOST_ATS = 5;
/** Awards of a file: a history of thirty years counts some six thousand. */
export const LABEL_AWARDS_LIMIT = 10_000;
export const LABEL_MENTIONS_LIMIT = 10;
export const LABEL_TEXT_LIMITS = { name: 200, mention: 120, sourceTitle: 300, sourceUrl: 500 } as const;

/** Where one reads that a label was given. */
export interface LabelSource {
  readonly title: string;
  readonly url: string | null;
  readonly date: PartialDate;
}

/** The « Villes Internet » label as it was given to one collectivity one year: the jury's, never a figure of ours. */
export interface LabelAward {
  readonly year: number;
  /**
   * The id of what bore the label then, `COM-35238`. It may have vanished since, even before the geographic code that
   * this site holds.
   */
  readonly givenTo: string;
  /** Its name as the file gives it, when this site knows none: it vanished too long ago, or is a part of a commune. */
  readonly formerName: string | null;
  /** How many @, from 1 to 5. */
  readonly ats: number;
  readonly mentions: readonly string[];
  readonly source: LabelSource;
}

/** What tells one award from the others: nobody is given two labels a year. */
export const awardKey = ({ givenTo, year }: Pick<LabelAward, 'givenTo' | 'year'>): string =>
  `${givenTo} ${String(year)}`;

/** True when one award says what the other does; mentions are in no order. */
export function sameAward(one: LabelAward, other: LabelAward): boolean {
  return awardKey(one) === awardKey(other) && wordsOf(one) === wordsOf(other);
}

function wordsOf({ formerName, ats, mentions, source: { title, url, date } }: LabelAward): string {
  return JSON.stringify([formerName, ats, mentions.toSorted(), title, url, date]);
}

/** The latest year first, then by who bears it. */
export function latestAwardFirst(one: LabelAward, other: LabelAward): number {
  return other.year - one.year || (one.givenTo < other.givenTo ? -1 : Number(one.givenTo > other.givenTo));
}
