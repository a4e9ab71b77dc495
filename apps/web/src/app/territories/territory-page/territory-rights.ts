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
})
export class TerritoryRights {
  readonly dashboard = input.required<TerritoryDashboardDto>();

  protected readonly noDuty = computed(() => {
    const { clocks, endedOn } = this.dashboard();
    if (endedOn !== null) return `Rien depuis le ${frenchDate(endedOn)} : ce territoire n’existe plus.`;
    const day = frenchDate(clocks.asOf);
    return `Au ${day}, parmi les obligations dont ce site a la source, aucune ne vise ce territoire.`;
  });
  protected readonly noAid = computed(() =>
    this.dashboard().endedOn === null
      ? 'Aucune aide encore ouverte n’est connue de ce site.'
      : 'Les aides se lisent sur la page du territoire qui a pris la suite.',
  );
  protected readonly duties = DUTY_LABELS;
  protected readonly bases = DUTY_BASES;
}
