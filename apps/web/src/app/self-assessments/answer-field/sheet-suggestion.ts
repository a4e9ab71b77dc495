import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SuggestedLevelDto } from '@ou-en-est-on/contracts';
import type { SuggestionCaution } from '@ou-en-est-on/domain';
import { TypoPipe } from '@ou-en-est-on/ui';
import type { Choice } from './choice';

const CAUTIONS = {
  'others-less-far': 'D’autres fiches en sont moins loin.',
  'end-passed': 'La fin qu’elle donnait est passée.',
} as const satisfies Record<SuggestionCaution, string>;

/** The level that the collectivity's own sheets speak for, to be confirmed in one gesture; it answers nothing by itself. */
@Component({
  selector: 'app-sheet-suggestion',
  imports: [RouterLink, TypoPipe],
  template: `<p class="small">
    {{ agrees() ? 'Vos fiches le disent aussi' : 'Vos fiches disent' }}&nbsp;:
    @if (!agrees()) {
      <strong>{{ level() | typo }}</strong>.
    }
    @for (sheet of suggestion().sheets; track sheet.id) {
      <a [routerLink]="['/espace/fiches', sheet.id]">{{ sheet.title | typo }}</a>{{ $last ? '. ' : ', ' }}
    }
    @if (!agrees()) {
      {{ cautions() }}
      <button type="button" class="button" (click)="confirmed.emit()">
        Confirmer «&nbsp;{{ level() | typo }}&nbsp;» <kbd aria-hidden="true">S</kbd>
      </button>
    }
  </p>`,
  styles: `
    p {
      padding: var(--space-2) var(--space-3);
      border-inline-start: 3px solid var(--local);
      background: var(--local-soft);
    }

    kbd {
      margin-inline-start: var(--space-2);
      font: inherit;
      opacity: 0.8;
    }

    @media (hover: none) {
      kbd {
        display: none;
      }
    }
  `,
})
export class SheetSuggestion {
  readonly suggestion = input.required<SuggestedLevelDto>();
  readonly choices = input.required<readonly Choice[]>();
  /** What is answered now. */
  readonly value = input.required<string | null>();
  readonly confirmed = output();

  protected readonly agrees = computed(() => this.value() === this.suggestion().level);
  protected readonly level = computed(() => {
    const { level } = this.suggestion();
    return this.choices().find(({ code }) => code === level)?.label ?? level;
  });
  protected readonly cautions = computed(() =>
    this.suggestion()
      .cautions.map((caution) => CAUTIONS[caution])
      .join(' '),
  );
}
