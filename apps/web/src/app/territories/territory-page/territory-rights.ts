import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TerritoryDashboardDto } from '@ou-en-est-on/contracts';
import { Empty, Explain, FrDatePipe, frenchDate, TypoPipe } from '@ou-en-est-on/ui';
import { DUTY_BASES, DUTY_LABELS } from '../territory.labels';

/** What the law asks of the collectivity, with its source, and the aid of the State that is still open. */
@Component({
  selector: 'app-territory-rights',
  imports: [Empty, Explain, FrDatePipe, RouterLink, TypoPipe],
  templateUrl: './territory-rights.html',
  styles: ':host { display: contents; }',
})
export class TerritoryRights {
  readonly dashboard = input.required<TerritoryDashboardDto>();

  protected readonly noDuty = computed(() => {
    const day = frenchDate(this.dashboard().clocks.asOf);
    return this.#ended() ?? `Au ${day}, parmi les obligations dont ce site a la source, aucune ne vise ce territoire.`;
  });
  protected readonly noAid = computed(() => this.#ended() ?? 'Aucune aide encore ouverte n’est connue de ce site.');
  readonly #ended = computed(() => {
    const { endedOn } = this.dashboard();
    return endedOn === null
      ? null
      : `Rien depuis le ${frenchDate(endedOn)}\u00a0: ce territoire, ou sa collectivité, a pris fin.`;
  });
  protected readonly duties = DUTY_LABELS;
  protected readonly bases = DUTY_BASES;
}
