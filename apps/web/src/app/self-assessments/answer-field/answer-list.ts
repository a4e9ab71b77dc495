import { Location } from '@angular/common';
import { Component, computed, ElementRef, inject, input, viewChildren } from '@angular/core';
import { AnswerField, type AnswerSubject } from './answer-field';
import type { Choice } from './choice';
import type { AnswerSaver, KeptAnswer } from '../saving/answer-saver';

/** Several things to answer, one after the other; after the last one the keyboard goes to what follows. */
@Component({
  selector: 'app-answer-list',
  imports: [AnswerField],
  template: `<p class="keys small muted">
      Au clavier&nbsp;: un chiffre répond et passe au suivant,
      @if (confirms()) {
        S confirme ce que disent vos fiches,
      }
      Entrée passe sans changer&nbsp;; zéro, Suppr ou Retour arrière efface la réponse. Tab et les flèches vont comme
      d’habitude.
    </p>
    @for (subject of subjects(); track subject.id; let index = $index) {
      <app-answer-field
        [subject]="subject"
        [choices]="choices()(subject)"
        [saver]="saver()"
        [evidenceIsPublic]="evidenceIsPublic()"
        (reached)="remember(subject.id)"
        (passed)="goTo(index + 1)"
      />
    }
    <ng-content />`,
  styles: `
    :host {
      display: block;
    }

    @media (hover: none) {
      .keys {
        display: none;
      }
    }
  `,
})
export class AnswerList {
  readonly subjects = input.required<readonly AnswerSubject[]>();
  /** What answers each of them. */
  readonly choices = input.required<(subject: AnswerSubject) => readonly Choice[]>();
  readonly evidenceIsPublic = input(false);
  readonly saver = input.required<AnswerSaver<KeptAnswer>>();

  /** Whether the sheets speak for any of them. */
  protected readonly confirms = computed(() => this.subjects().some(({ suggestion }) => suggestion));
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #location = inject(Location);
  protected readonly fields = viewChildren(AnswerField);

  /** The address follows what is being answered: one can leave, and come back there. */
  protected remember(id: string): void {
    const path = this.#location.path().replace(/#.*$/, '');
    this.#location.replaceState(`${path}#${id}`, '', this.#location.getState());
  }

  protected goTo(index: number): void {
    const field = this.fields()[index];
    if (field) return field.focus();
    // What follows is in the content that the page gives.
    const next = this.#host.nativeElement.querySelector<HTMLElement>('[data-next]');
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  }
}
