import { Component, computed, input } from '@angular/core';
import type { GovernmentActionDetailDto } from '@ou-en-est-on/contracts';
import { compareText, groupBy } from '@ou-en-est-on/domain';
import { Empty, Explain, FrDatePipe, FrValuePipe, Source, TypoPipe } from '@ou-en-est-on/ui';

/** What was measured of an action, figure by figure: competing values stay side by side, each with its source. */
@Component({
  selector: 'app-observed-figures',
  imports: [Empty, Explain, FrDatePipe, FrValuePipe, Source, TypoPipe],
  templateUrl: './observed-figures.html',
  styleUrl: './observed-figures.css',
})
export class ObservedFigures {
  readonly observations = input.required<GovernmentActionDetailDto['observations']>();

  protected readonly groups = computed(() =>
    [...groupBy(this.observations(), ({ metric }) => metric).entries()].map(([metric, values]) => ({
      metric,
      values: values.toSorted((a, b) => compareText(a.date, b.date)),
    })),
  );
}
