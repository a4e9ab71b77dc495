import { DOCUMENT } from '@angular/common';
import {
  ApplicationRef,
  createComponent,
  EnvironmentInjector,
  inject,
  Injectable,
  inputBinding,
  outputBinding,
} from '@angular/core';
import type { Explanation } from '@ou-en-est-on/domain';
import { ExplanationPanel } from './explanation-panel';

/** Draws the panel of an explanation when it is asked for, and takes it away when it is closed. */
@Injectable({ providedIn: 'root' })
export class ExplanationOpener {
  readonly #application = inject(ApplicationRef);
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(EnvironmentInjector);

  /** The focus goes back to the opener. */
  open(explanation: Explanation, about: string, opener: HTMLElement): void {
    const hostElement = this.#document.body.appendChild(this.#document.createElement('ui-explanation-panel'));
    const panel = createComponent(ExplanationPanel, {
      hostElement,
      environmentInjector: this.#injector,
      bindings: [
        inputBinding('explanation', () => explanation),
        inputBinding('about', () => about),
        outputBinding('closed', () => {
          panel.destroy();
          hostElement.remove();
          opener.focus();
        }),
      ],
    });
    this.#application.attachView(panel.hostView);
  }
}
