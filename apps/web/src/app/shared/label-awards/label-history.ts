import { Component, computed, inject, input } from '@angular/core';
import { Empty, Explain, frenchDate, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../api/load-state';
import { SiteClocks } from '../clocks/site-clocks';
import { labelHistoryResource } from './label-history-api';
import { atsInWords, drawnAts, remarksOn } from './label-in-words';

/** The labels that a collectivity was given, the latest first, each with its source. */
@Component({
  selector: 'app-label-history',
  imports: [Empty, Explain, LoadState, TypoPipe],
  templateUrl: './label-history.html',
  styleUrl: './label-history.css',
})
export class LabelHistory {
  readonly collectivity = input.required<{ readonly id: string; readonly name: string }>();

  readonly #clocks = inject(SiteClocks);
  protected readonly awards = labelHistoryResource(() => this.collectivity().id);
  protected readonly rows = computed(() =>
    (this.awards.value()?.items ?? []).map((award) => ({
      ...{ id: award.id, year: award.year, mentions: award.mentions.join(', '), remarks: remarksOn(award) },
      ...{ drawn: drawnAts(award.ats), words: atsInWords(award.ats), explain: award.explain },
      about: `label ${String(award.year)} de ${award.givenName ?? this.collectivity().name}`,
      source: { ...award.source, day: frenchDate(award.source.date) },
    })),
  );
  protected readonly none = computed(
    () =>
      `Ce site ne connaît aucun label de ${this.collectivity().name}${this.#clocks.isMoved() ? ' à cette date' : ''}\u00a0: ` +
      'il a pu en être donné, dont personne n’a encore apporté ici la source.',
  );
}
