import { Injectable } from '@nestjs/common';
import type { ClocksDto } from '@ou-en-est-on/contracts';
import {
  type AskedDays,
  type CalendarDate,
  daysToCome,
  parisDate,
  type ReadingClocks,
  readingClocks,
} from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';

/** The one place where the API reads the time, handed to the rules as an argument. */
@Injectable()
export class Clock {
  private minute = NaN;
  private day: CalendarDate = '';

  now(): Date {
    return new Date();
  }

  /** Asked for at every request, and the same for a whole minute: days end with one, in Paris too. */
  today(): CalendarDate {
    const now = this.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.day = parisDate(now);
    }
    return this.day;
  }

  /**
   * The clocks of a reading.
   * @throws ProblemError invalid-request for a day to come
   */
  reading(days: AskedDays): ReadingClocks {
    const now = this.now();
    const message = `ne peut être dans le futur : nous sommes le ${parisDate(now)}`;
    const faults = daysToCome(days, now).map((field) => ({ field, message }));
    if (faults.length > 0) throw new ProblemError('invalid-request', faults);
    return readingClocks(days, now);
  }
}

export function toClocksDto({ asOf, knownOn }: ReadingClocks): ClocksDto {
  return { asOf, knownAt: knownOn };
}
