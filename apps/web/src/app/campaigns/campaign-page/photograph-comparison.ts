import { Component, computed, input } from '@angular/core';
import type { PhotographComparisonDto } from '@ou-en-est-on/contracts';
import { Explain, frenchCount, frenchDate, frenchNumber, TableTwin } from '@ou-en-est-on/ui';
import { ScoreBars } from '@ou-en-est-on/ui/drawings';

/** What changed from a photograph to a later one of the same edition, theme by theme. */
@Component({
  selector: 'app-photograph-comparison',
  imports: [Explain, ScoreBars, TableTwin],
  template: `<p data-explained>
      {{ words() }}
      <button [uiExplain]="comparison().explain" about="différence entre les deux photographies"></button>
    </p>
    <div data-explained>
      <ui-score-bars [rows]="bars()" [groups]="marks()" [name]="days()[1]" none="moins de cinq réponses comptées" />
    </div>
    <ui-table-twin
      summary="Différence par thématique"
      caption="Réalisation par thématique, parmi les répondants de chaque photographie"
      fileName="difference-entre-photographies"
      [columns]="columns()"
      [rows]="rows()"
      [explain]="comparison().explain"
      [sortable]="true"
      [startsOpen]="true"
    />`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class PhotographComparison {
  readonly comparison = input.required<PhotographComparisonDto>();

  protected readonly days = computed(() => {
    const { earlier, later } = this.comparison();
    return [frenchDate(earlier.photographOn), frenchDate(later.photographOn)] as const;
  });
  protected readonly words = computed(() => {
    const { both, earlierOnly, laterOnly } = this.comparison().respondents;
    const [before, after] = this.days();
    return (
      `${frenchCount(both, 'collectivité est', 'collectivités sont')} dans les deux photographies, ` +
      `${frenchNumber(earlierOnly)} dans celle du ${before} seulement, ${frenchNumber(laterOnly)} dans celle du ${after} seulement\u00a0: ` +
      'une différence peut venir de ce que chacune a fait, ou de qui a répondu.'
    );
  });
  /** The later photograph as bars, the earlier one as marks. */
  protected readonly bars = computed(() =>
    this.comparison().themes.map(({ label, after, explain }) => ({
      ...{ label, value: after, low: null, high: null, completeness: null, explain },
    })),
  );
  protected readonly marks = computed(() => [
    { name: this.days()[0], values: this.comparison().themes.map(({ before }) => before) },
  ]);
  protected readonly columns = computed(() => {
    const [before, after] = this.days();
    return ['Thématique', `${before} (%)`, `${after} (%)`, 'Différence (points)'];
  });
  protected readonly rows = computed(() =>
    this.comparison().themes.map(({ label, before, after, difference }) => [
      label,
      ...[before, after, difference].map((one) => (one === null ? null : Math.round(one))),
    ]),
  );
}
