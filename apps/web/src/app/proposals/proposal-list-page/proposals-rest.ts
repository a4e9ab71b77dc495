import { afterRenderEffect, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { LoadState } from '../../shared/api/load-state';
import { ProposalEntry } from '../proposal-entry/proposal-entry';
import { proposalListResource } from '../proposal-api';

/** What follows a cursor of the list: a button while it is folded, else its page and, in turn, what follows it. */
@Component({
  selector: 'app-proposals-rest',
  imports: [LoadState, ProposalEntry],
  template: `@if (pages() < 1) {
      <button type="button" class="button" (click)="ask()">Afficher la suite</button>
    } @else if (page.value(); as list) {
      <ol #entries class="entries" role="list">
        @for (proposal of list.items; track proposal.id) {
          <li><app-proposal-entry [proposal]="proposal" [saysWhyNot]="saysWhyNot()" /></li>
        }
      </ol>
      @if (list.next; as next) {
        <app-proposals-rest
          [cursor]="next"
          [urlAfter]="urlAfter()"
          [pages]="pages() - 1"
          [saysWhyNot]="saysWhyNot()"
          (more)="more.emit()"
        />
      }
    } @else {
      <app-load-state [resource]="page" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }

    .entries {
      width: 100%;
      margin: 0;
      margin-block-start: calc(-1 * var(--space-4));
      border: 0;
    }
  `,
})
export class ProposalsRest {
  /** As the first page does. */
  readonly saysWhyNot = input(false);
  readonly cursor = input.required<string>();
  readonly urlAfter = input.required<(cursor: string) => string>();
  /** How many pages to show from here. */
  readonly pages = input.required<number>();
  readonly more = output();

  protected readonly page = proposalListResource(() => (this.pages() < 1 ? undefined : this.urlAfter()(this.cursor())));
  protected readonly entries = viewChild<ElementRef<HTMLElement>>('entries');
  readonly #asked = signal(false);

  constructor() {
    afterRenderEffect(() => {
      const entries = this.entries();
      if (!this.#asked() || !entries) return;
      this.#asked.set(false);
      entries.nativeElement.querySelector('a')?.focus();
    });
  }

  /** The button goes away: focus is handed to the first proposal that takes its place. */
  protected ask(): void {
    this.#asked.set(true);
    this.more.emit();
  }
}
