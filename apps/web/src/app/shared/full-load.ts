import { DOCUMENT, inject, Injectable } from '@angular/core';

/** Loads the site anew from its server: the way out when a file of the version in use is no longer there. */
@Injectable({ providedIn: 'root' })
export class FullLoad {
  readonly #document = inject(DOCUMENT);

  to(url: string): void {
    this.#document.location.assign(url);
  }

  again(): void {
    this.#document.location.reload();
  }
}
