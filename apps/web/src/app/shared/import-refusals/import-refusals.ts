import { Component, input } from '@angular/core';
import type { ImportRefusalDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';

/** What is to be mended in a file before it can be kept, place by place. */
@Component({
  selector: 'app-import-refusals',
  imports: [TypoPipe],
  template: `<h3>Ce qui est à corriger dans {{ fileName() }}</h3>
    <ul role="list" class="entries">
      @for (refusal of refusals(); track $index) {
        <li class="stack-small">
          <p>
            <strong>{{ placeOf(refusal) }}</strong>
            @if (refusal.value; as value) {
              <span>&ngsp;: «&nbsp;{{ value }}&nbsp;»</span>
            }
          </p>
          <p>{{ refusal.message | typo }}</p>
        </li>
      }
    </ul>
    @if (total() > refusals().length) {
      <p>Ce sont les {{ refusals().length }} premiers points, sur {{ total() }}.</p>
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      grid-template-columns: minmax(0, 1fr);
      overflow-wrap: anywhere;
    }
  `,
})
export class ImportRefusals {
  readonly fileName = input.required<string>();
  readonly refusals = input.required<readonly ImportRefusalDto[]>();
  /** Of which those above are the first. */
  readonly total = input.required<number>();

  /** « Ligne 3, debut »; the file itself when the fault is of none of its lines. */
  protected placeOf({ line, column }: ImportRefusalDto): string {
    return [line === null ? null : `Ligne ${String(line)}`, column].filter(Boolean).join(', ') || 'Le fichier';
  }
}
