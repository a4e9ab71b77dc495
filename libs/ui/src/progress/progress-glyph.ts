import { Component, computed, input } from '@angular/core';
import type { StateProgress } from '@ou-en-est-on/domain';
import { PROGRESS_GLYPHS } from './progress-glyphs';

/** The shape of a State progress, always beside its words: `<svg uiProgressGlyph [value]="…" />`. */
@Component({
  // On the drawing itself: a wrapper around each of the hundreds of glyphs would weigh on the page.
  selector: 'svg[uiProgressGlyph]',
  template: '<svg:path fill="currentColor" fill-rule="evenodd" [attr.d]="shape()" />',
  styles: `
    :host {
      flex: none;
      width: 1.05em;
      height: 1.05em;
    }
  `,
  host: { viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
})
export class ProgressGlyph {
  readonly value = input.required<StateProgress>();
  protected readonly shape = computed(() => PROGRESS_GLYPHS[this.value()]);
}
