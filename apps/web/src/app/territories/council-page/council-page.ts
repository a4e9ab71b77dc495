import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, FrDatePipe, TypoPipe } from '@ou-en-est-on/ui';
import { ScoreBars } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../../shared/api/load-state';
import { SiteClocks } from '../../shared/clocks/site-clocks';
import { LabelHistory } from '../../shared/label-awards/label-history';
import { pageTitle } from '../../shared/page-title';
import { absenceInWords } from '../local-state/absence-in-words';
import { groupName, groupSize } from '../local-state/comparison-in-words';
import { scoreInWords, scoreValue } from '../local-state/score-in-words';
import { ownPastGroup, scoreGroups, scoreRows, shownPast } from '../local-state/state-scores';
import { DUTY_LABELS } from '../territory.labels';
import { territoryPath } from '../../shared/territory-path';
import { territoryDashboardResource } from '../territory-api';

/** One sheet for the council: where the collectivity stands, what the law asks of it, what aid is open; and what the electoral code asks of whoever hands it out. */
@Component({
  selector: 'app-council-page',
  imports: [Explain, FrDatePipe, LabelHistory, LoadState, RouterLink, ScoreBars, TypoPipe],
  templateUrl: './council-page.html',
  styleUrl: './council-page.css',
})
export class CouncilPage {
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #clocks = inject(SiteClocks);
  readonly id = input.required<string>();

  protected readonly dashboard = territoryDashboardResource(() => this.id().toUpperCase());
  protected readonly state = computed(() => this.dashboard.value()?.localState ?? null);
  protected readonly published = computed(() => this.state()?.published ?? null);
  protected readonly absence = computed(() => {
    const state = this.state();
    return state ? absenceInWords(state, this.#clocks.isMoved()) : 'Ce site ne connaît pas son autoévaluation.';
  });
  protected readonly name = computed(
    () => this.state()?.collectivity.name ?? this.dashboard.value()?.territory.name ?? 'Collectivité',
  );
  protected readonly path = computed(() => territoryPath(this.id()));
  protected readonly duties = DUTY_LABELS;
  protected readonly overall = computed(() => {
    const overall = this.published()?.overall;
    return overall && { value: scoreValue(overall), words: scoreInWords(overall), explain: overall.explain };
  });
  protected readonly rows = computed(() => {
    const published = this.published();
    return published ? scoreRows(published) : [];
  });
  protected readonly groups = computed(() => {
    const published = this.published();
    return published ? [...scoreGroups(published), ...ownPastGroup(published)] : [];
  });
  protected readonly comparisons = computed(() => {
    const kind = this.state()?.collectivity.kind ?? 'commune';
    return (this.published()?.comparisons ?? []).map((one) => ({
      ...{ name: groupName(one), size: groupSize(one, kind), explain: one.explain },
      value: one.size === null ? null : scoreValue({ value: one.overall }),
    }));
  });

  /** Against its own past, oldest first. */
  protected readonly past = computed(() => {
    const published = this.published();
    return (published ? shownPast(published) : []).map(({ on, overall }) => ({
      ...{ on, value: scoreValue(overall).toLowerCase(), explain: overall.explain },
    }));
  });

  constructor() {
    pageTitle(() => `${this.name()}, page pour le conseil`);
  }

  protected print(): void {
    this.#window?.print();
  }
}
