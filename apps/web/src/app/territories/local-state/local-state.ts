import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocalStateDto, PublicStateDto } from '@ou-en-est-on/contracts';
import { explainScores } from '@ou-en-est-on/domain';
import { Explain, FrDatePipe, Side, TypoPipe } from '@ou-en-est-on/ui';
import { type LineSeries, ScoreBars } from '@ou-en-est-on/ui/drawings';
import { LineChart } from '@ou-en-est-on/ui/line-chart';
import { RadarChart } from '@ou-en-est-on/ui/radar-chart';
import { SiteClocks } from '../../shared/clocks/site-clocks';
import { WorkingEdition } from '../../shared/working-edition/working-edition';
import { collectivityPath, territoryPath } from '../../shared/territory-path';
import { absenceInWords } from './absence-in-words';
import { aroundInWords, groupName, groupSize } from './comparison-in-words';
import { PublicModule } from './public-module';
import { PublicServices } from './public-services';
import { scoreInWords, scoreValue } from './score-in-words';
import { scoreGroups, scoreRows } from './state-scores';

/** What a collectivity made public of what it did: against others, and against its own past. */
@Component({
  selector: 'app-local-state',
  imports: [
    Explain,
    FrDatePipe,
    LineChart,
    PublicModule,
    PublicServices,
    RadarChart,
    RouterLink,
    ScoreBars,
    Side,
    TypoPipe,
    WorkingEdition,
  ],
  templateUrl: './local-state.html',
  styleUrl: './local-state.css',
})
export class LocalState {
  readonly state = input.required<LocalStateDto>();
  /** Of the territory whose page it is; null on the page of a body. */
  readonly territoryId = input<string | null>(null);

  protected readonly clocks = inject(SiteClocks);
  protected readonly councilPath = computed(() => {
    const id = this.territoryId();
    return id === null ? null : `${territoryPath(id)}/conseil`;
  });
  /** At the end of the names of the files that are downloaded. */
  protected readonly fileName = computed(() => (this.territoryId() ?? this.state().collectivity.id).toLowerCase());
  protected readonly heading = computed(() => `Ce que ${this.state().collectivity.name} dit avoir fait`);
  /** Why nothing is shown, without blame: one that withdrew or no longer exists is not one that did not answer. */
  protected readonly absence = computed(() => absenceInWords(this.state(), this.clocks.isMoved()));
  protected readonly pathOf = collectivityPath;
  protected readonly around = computed(() => {
    const { around, collectivity } = this.state();
    return around && { words: aroundInWords(around, collectivity.kind), explain: around.explain };
  });
  readonly #published = computed(() => this.state().published);
  protected readonly overall = computed(() => {
    const overall = this.#published()?.overall;
    return overall && { value: scoreValue(overall), words: scoreInWords(overall) };
  });
  protected readonly comparisons = computed(() =>
    (this.#published()?.comparisons ?? []).map((one) => ({
      ...{ name: groupName(one), size: groupSize(one, this.state().collectivity.kind), explain: one.explain },
      value: one.size === null ? null : scoreValue({ value: one.overall }),
    })),
  );
  protected readonly rows = computed(() => listed(this.#published(), scoreRows));
  protected readonly groups = computed(() => listed(this.#published(), scoreGroups));
  /** How each point of the curve was made; null without a past. */
  protected readonly pastExplain = computed(() => {
    const state = this.#published();
    if (!state || state.past.length === 0) return null;
    const { past, overall, readOn } = state;
    return explainScores(
      past.map(({ on, overall: score }) => ({ ...score, on })),
      { ...overall, on: readOn },
    );
  });
  protected readonly past = computed((): readonly LineSeries[] => {
    const state = this.#published();
    if (!state || state.past.length === 0) return [];
    const days = [...state.past, { on: state.readOn, overall: state.overall }];
    const points = days.flatMap(({ on, overall: { value } }) => (value === null ? [] : [{ date: on, value }]));
    return [{ name: 'Score d’ensemble', kind: 'measured', points }];
  });
}

function listed<T>(state: PublicStateDto | null, read: (state: PublicStateDto) => readonly T[]): readonly T[] {
  return state ? read(state) : [];
}
