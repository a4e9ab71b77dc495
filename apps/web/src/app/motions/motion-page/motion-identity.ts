import { Component, computed, input } from '@angular/core';
import type { MotionDetailDto } from '@ou-en-est-on/contracts';
import { Callout, Explain, FrDatePipe, FrNumberPipe, TypoPipe } from '@ou-en-est-on/ui';
import { sourceInWords } from '../../shared/source-in-words';
import { heldInWords, waitInWords } from '../congress-in-words';

/** Where and with whom a motion was written, to whom it was handed, and what our sources leave in doubt. */
@Component({
  selector: 'app-motion-identity',
  imports: [Callout, Explain, FrDatePipe, FrNumberPipe, TypoPipe],
  templateUrl: './motion-identity.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
      grid-template-columns: minmax(0, 1fr);
    }

    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class MotionIdentity {
  readonly motion = input.required<MotionDetailDto>();

  protected readonly held = computed(() => heldInWords(this.motion()));
  protected readonly wait = computed(() => waitInWords(this.motion()));
  protected readonly source = computed(() => sourceInWords(this.motion().sourceFile));
  protected readonly deliverySource = computed(() => sourceInWords(this.motion().delivery?.source ?? ''));
  protected readonly place = computed(() => [this.motion().venue, this.motion().place].filter(Boolean).join(', '));
}
