import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/**
 * Whether what the site shows is invented. Its page says so as it is served; each answer of the service does too, for a
 * page that was served while nobody could know.
 */
@Injectable({ providedIn: 'root' })
export class Demonstration {
  readonly #on = signal(inject(DOCUMENT).documentElement.hasAttribute('data-demonstration'));
  readonly on = this.#on.asReadonly();

  /** An answer of the service said it. */
  report(): void {
    this.#on.set(true);
  }
}
