import { Injectable } from '@nestjs/common';
import { type CalendarDate, parisDate } from '@ou-en-est-on/domain';

/** The one place where the API reads the time, handed to the rules as an argument. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  today(): CalendarDate {
    return parisDate(this.now());
  }
}
