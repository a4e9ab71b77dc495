import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { parisDate } from '@ou-en-est-on/domain';
import { frenchDate, PrintMode } from '@ou-en-est-on/ui';
import { Demonstration } from '../../shared/demonstration/demonstration';
import { SITE_NAME } from '../../shared/page-title';

/** What a printed page must say of itself: its address, its day, and whose reading it is. Short on each sheet, whole at the end. */
@Component({
  selector: 'app-print-foot',
  template: `<p>
      Imprimé le {{ stamp().day }} depuis <span>{{ stamp().address }}</span>
    </p>
    <p>
      Les lectures, les liens et les calculs sont ceux de ce site, d’après les sources citées avec chaque fait. La page
      en ligne peut avoir changé depuis&nbsp;: son adresse reste la même.
    </p>`,
  styles: `
    :host {
      display: none;
    }

    span {
      overflow-wrap: anywhere;
    }

    @media print {
      :host {
        display: grid;
        gap: var(--space-1);
        margin-block-start: var(--space-4);
        padding-block-start: var(--space-2);
        border-block-start: 1px solid var(--ink);
        break-inside: avoid;
        font-size: 0.85em;
      }
    }
  `,
})
export class PrintFoot {
  readonly #document = inject(DOCUMENT);
  readonly #print = inject(PrintMode);
  readonly #demonstration = inject(Demonstration);

  /** Made anew for each printing: a page may stay open for days. */
  protected readonly stamp = computed(() => {
    this.#print.printing();
    return { address: this.#document.location.href, day: frenchDate(parisDate(new Date())) };
  });

  constructor() {
    const root = this.#document.documentElement;
    effect(() => {
      const { address, day } = this.stamp();
      const invented = this.#demonstration.on() ? ['Démonstration, données inventées'] : [];
      // The margins of a sheet read no element of the page, only its variables.
      root.style.setProperty('--print-foot', JSON.stringify([...invented, SITE_NAME, day, address].join(' · ')));
    });
  }
}
