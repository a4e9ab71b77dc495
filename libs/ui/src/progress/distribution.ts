import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, input, TemplateRef } from '@angular/core';
import type { Explanation } from '@ou-en-est-on/domain';
import { Explain } from '../explanation/explain';
import { FrCountPipe } from '../format/french-number';
import { TableTwin } from '../table/table-twin';
import { DistributionBar } from './distribution-bar';
import { presentCounts, totalOf, type ProgressCount } from './distribution.model';
import { ProgressGlyph } from './progress-glyph';
import { stateProgressLabel } from './state-progress.labels';

/**
 * Proposals by State progress: the bar, its legend with every count, and its table twin.
 * A `<ng-template let-item>` inside replaces the words of a legend entry, for a link: `item` is a `LegendItem`.
 */
@Component({
  selector: 'ui-distribution',
  imports: [DistributionBar, Explain, FrCountPipe, NgTemplateOutlet, ProgressGlyph, TableTwin],
  templateUrl: './distribution.html',
  styleUrl: './distribution.css',
  host: { 'data-explained': '' },
})
export class Distribution {
  readonly label = input.required<string>();
  readonly counts = input.required<readonly ProgressCount[]>();
  /** How the counts were made: one rule for all of them. */
  readonly explain = input.required<Explanation>();
  protected readonly entry = contentChild<unknown, TemplateRef<{ $implicit: LegendItem }>>(TemplateRef, {
    read: TemplateRef,
  });

  protected readonly columns = ['Avancement', 'Propositions', 'dont lectures provisoires'];
  protected readonly items = computed<readonly LegendItem[]>(() =>
    presentCounts(this.counts()).map((count) => ({ ...count, label: stateProgressLabel(count.value) })),
  );
  protected readonly total = computed(() => totalOf(this.counts()));
  protected readonly provisional = computed(() => this.counts().reduce((sum, count) => sum + count.provisional, 0));
  protected readonly rows = computed(() =>
    this.items().map(({ label, total, provisional }) => [label, total, provisional]),
  );
}

export interface LegendItem extends ProgressCount {
  readonly label: string;
}
