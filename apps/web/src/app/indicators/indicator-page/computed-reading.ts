import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorDetailDto, ObservationDto } from '@ou-en-est-on/contracts';
import { Explain, Figure, TypoPipe } from '@ou-en-est-on/ui';
import { countedList } from '../counted-list';

/** The figure that this site counts itself: its value, the formula, what went in, and the list that was counted. */
@Component({
  selector: 'app-computed-reading',
  imports: [Explain, Figure, RouterLink, TypoPipe],
  templateUrl: './computed-reading.html',
  host: { class: 'stack' },
})
export class ComputedReading {
  readonly indicator = input.required<IndicatorDetailDto>();
  readonly current = input.required<ObservationDto>();

  protected readonly list = computed(() => countedList(this.indicator().id));
}
