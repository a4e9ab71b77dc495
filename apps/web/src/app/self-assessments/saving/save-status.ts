import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TypoPipe } from '@ou-en-est-on/ui';
import type { AnswerSaver, KeptAnswer } from './answer-saver';
import { offered } from './save-queue';
import { savingInWords } from './saving-in-words';

/** Where the keeping of answers stands; what goes wrong is also said aloud, with what to do. */
@Component({
  selector: 'app-save-status',
  imports: [RouterLink, TypoPipe],
  template: `<p class="words" [class.trouble]="told().tone === 'trouble'">
      @if (told().tone === 'trouble') {
        <span aria-hidden="true">!</span>
      }
      {{ told().words | typo }}
    </p>
    <p class="visually-hidden" role="status">{{ aloud() | typo }}</p>
    @if (saver().queue().signedOut) {
      <a class="button" routerLink="/connexion" [queryParams]="{ retour: router.url }">Se reconnecter</a>
    } @else if (isOffered()) {
      <button type="button" class="button" (click)="saver().accept()">Les enregistrer</button>
      <button type="button" class="button" (click)="saver().drop()">Les abandonner</button>
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      align-items: center;
      font-size: var(--size-small);
    }

    .words {
      color: var(--ink-soft);
    }

    .trouble {
      color: var(--warning);
      font-weight: 600;
    }
  `,
})
export class SaveStatus {
  readonly saver = input.required<AnswerSaver<KeptAnswer>>();
  protected readonly router = inject(Router);
  protected readonly told = computed(() => savingInWords(this.saver().queue(), this.saver().now()));
  protected readonly isOffered = computed(() => offered(this.saver().queue()).length > 0);
  /** Seconds are counted for the eye alone. */
  protected readonly aloud = computed(() => {
    const { tone, words } = savingInWords(this.saver().queue(), Number.POSITIVE_INFINITY);
    return tone === 'trouble' ? words : '';
  });
}
