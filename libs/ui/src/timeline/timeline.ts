import { Component, computed, input } from '@angular/core';
import type { CalendarDate } from '@ou-en-est-on/domain';
import { drawTimeline, type TimelineLane, type TimelineMark } from './timeline.model';

/**
 * What is dated, kind by kind, on one time line. A picture: it goes with the list of what it draws, which is read,
 * followed with the keyboard and printed.
 */
@Component({
  selector: 'ui-timeline',
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
  host: { role: 'img', '[attr.aria-label]': 'label()' },
})
export class Timeline {
  readonly label = input.required<string>();
  readonly lanes = input.required<readonly TimelineLane[]>();
  readonly marks = input.required<readonly TimelineMark[]>();
  /** The day read as of: a line is drawn there. */
  readonly today = input.required<CalendarDate>();
  /** What that line is called. */
  readonly todayLabel = input('aujourd’hui');

  protected readonly drawn = computed(() => drawTimeline(this.lanes(), this.marks(), this.today()));
}
