import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AnchorArrival } from '../../shared/anchor-arrival';
import { clocksSentence, clocksTitle, refusalInWords } from '../../shared/clocks/clocks-in-words';
import { isMoved } from '../../shared/clocks/clocks-address';
import { SiteClocks } from '../../shared/clocks/site-clocks';

/** Says, on screen and on paper, at which date the page is read, and leads back to today. */
@Component({
  selector: 'app-clocks-banner',
  imports: [RouterLink],
  template: `@for (refusal of refusals(); track $index) {
      <p>{{ refusal }} Cette page se lit à aujourd’hui.</p>
    }
    @if (clocks.isMoved()) {
      <p>{{ sentence() }}</p>
      <a
        class="button"
        [routerLink]="[]"
        [queryParams]="{ asOf: null, knownAt: null, pages: null }"
        queryParamsHandling="merge"
        (click)="anchors.goTo('contenu')"
        >Revenir à aujourd’hui</a
      >
    }
    @if (left(); as days) {
      <p>Cette page se lit toujours à aujourd’hui&nbsp;: elle ne garde pas d’état passé.</p>
      <a routerLink="/" [queryParams]="days">Reprendre le site {{ title() }}</a>
    }`,
  styleUrl: './clocks-banner.css',
  host: {
    id: 'date-de-lecture',
    role: 'region',
    'aria-label': 'Date de lecture',
    '[hidden]': '!clocks.isMoved() && refusals().length === 0 && left() === null',
  },
})
export class ClocksBanner {
  protected readonly clocks = inject(SiteClocks);
  protected readonly anchors = inject(AnchorArrival);
  protected readonly sentence = computed(() => clocksSentence(this.clocks.days()));
  protected readonly refusals = computed(() =>
    this.clocks.followed() ? this.clocks.refusals().map(refusalInWords) : [],
  );
  protected readonly left = computed(() => (isMoved(this.clocks.left()) ? this.clocks.left() : null));
  protected readonly title = computed(() => clocksTitle(this.clocks.left()));
}
