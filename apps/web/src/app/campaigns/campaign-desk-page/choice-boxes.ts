import { Component, input } from '@angular/core';
import type { FormControl } from '@angular/forms';
import { TypoPipe } from '@ou-en-est-on/ui';

let count = 0;

/** Several choices of a list, with the fault of the whole. */
@Component({
  selector: 'app-choice-boxes',
  imports: [TypoPipe],
  template: `<fieldset
    [attr.aria-describedby]="fault() ? id + '-refus' : null"
    [attr.aria-invalid]="fault() ? 'true' : null"
    [attr.tabindex]="fault() ? -1 : null"
  >
    <legend>{{ label() }}</legend>
    @if (hint(); as words) {
      <p class="small muted">{{ words | typo }}</p>
    }
    @if (fault(); as words) {
      <p class="fault" [id]="id + '-refus'">{{ subject() }} {{ words }}.</p>
    }
    <div class="choices">
      @for (choice of choices(); track choice.value) {
        <label>
          <input type="checkbox" [checked]="control().value.includes(choice.value)" (change)="toggle(choice.value)" />
          {{ choice.label | typo }}
        </label>
      }
    </div>
  </fieldset>`,
  styles: `
    fieldset {
      min-width: 0;
      margin: 0;
      padding: var(--space-2) var(--space-4);
      border: 1px solid var(--line-strong);
    }

    fieldset[aria-invalid='true'] {
      border-color: var(--warning);
      border-width: 2px;
    }

    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
      gap: 0 var(--space-4);
    }

    label {
      display: flex;
      gap: var(--space-2);
      align-items: center;
      min-height: var(--target);
    }

    .fault {
      color: var(--warning);
    }
  `,
})
export class ChoiceBoxes<T extends string> {
  readonly label = input.required<string>();
  /** What the words of a fault are said of: « Les types » manquent. */
  readonly subject = input.required<string>();
  readonly hint = input<string>();
  readonly fault = input<string>();
  readonly choices = input.required<readonly { readonly value: T; readonly label: string }[]>();
  readonly control = input.required<FormControl<readonly T[]>>();

  protected readonly id = `choix-${String(++count)}`;

  protected toggle(value: T): void {
    const control = this.control();
    const chosen = control.value;
    control.setValue(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }
}
