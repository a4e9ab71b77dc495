import { afterNextRender, Component, inject, Injector, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type AskedDays, parisDate } from '@ou-en-est-on/domain';
import { AnchorArrival } from '../../shared/anchor-arrival';
import { type ClockName, CLOCKS, isMoved, refusalOf } from '../../shared/clocks/clocks-address';
import { refusalInWords } from '../../shared/clocks/clocks-in-words';
import { SiteClocks } from '../../shared/clocks/site-clocks';

interface Choice {
  readonly clock: ClockName;
  readonly label: string;
  readonly hint: string;
}

const CHOICES: readonly Choice[] = [
  {
    clock: 'asOf',
    label: 'Ce qui était vrai le…',
    hint: 'Ce qui avait eu lieu ce jour-là, d’après ce que l’on sait aujourd’hui, corrections comprises.',
  },
  {
    clock: 'knownAt',
    label: 'Ce que ce site publiait le…',
    hint: 'Les pages comme on pouvait les lire ce jour-là, avant ce qui a été ajouté ou corrigé depuis.',
  },
];

const UNREADABLE = 'Choisissez une date complète\u00a0: jour, mois et année.';

/** « Le site au… »: a discreet way to read the site at a past date, in the foot of the pages that follow it. */
@Component({
  selector: 'app-clocks-control',
  templateUrl: './clocks-control.html',
  styleUrl: './clocks-control.css',
})
export class ClocksControl {
  readonly #router = inject(Router);
  readonly #anchors = inject(AnchorArrival);
  readonly #injector = inject(Injector);
  protected readonly clocks = inject(SiteClocks);

  protected readonly choices = CHOICES;
  protected readonly open = signal(false);
  protected readonly faults = signal<Readonly<Partial<Record<ClockName, string>>>>({});

  /** The last day that can be asked for, as the page stays open. */
  protected today(): string {
    return parisDate(new Date());
  }

  protected read(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = CLOCKS.map((clock) => form.elements.namedItem(clock) as HTMLInputElement);
    const faults = faultsOf(fields);
    this.faults.set(faults);
    const faulty = fields.find(({ name }) => name in faults);
    if (faulty) return faulty.focus();
    const days: AskedDays = Object.fromEntries(fields.map(({ name, value }) => [name, value || undefined]));
    void this.#goTo(days);
  }

  async #goTo(days: AskedDays): Promise<void> {
    const { asOf = null, knownAt = null } = days;
    await this.#router.navigate([], { queryParams: { asOf, knownAt, pages: null }, queryParamsHandling: 'merge' });
    // What is still hidden cannot take the focus.
    afterNextRender(() => this.#anchors.goTo(isMoved(days) ? 'date-de-lecture' : 'contenu'), {
      injector: this.#injector,
    });
  }
}

/** What is wrong with the dates typed, by field; nothing when they can be read as of. */
function faultsOf(fields: readonly HTMLInputElement[]): Readonly<Partial<Record<ClockName, string>>> {
  const now = new Date();
  return Object.fromEntries(
    fields.flatMap(({ name, value, validity }) => {
      if (validity.badInput) return [[name, UNREADABLE]];
      const reason = value === '' ? null : refusalOf(value, now);
      return reason === null ? [] : [[name, refusalInWords({ value, reason })]];
    }),
  );
}
