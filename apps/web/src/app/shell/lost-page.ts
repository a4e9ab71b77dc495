import { effect, inject, Injectable, signal } from '@angular/core';
import { type NavigationError, Router } from '@angular/router';
import { ServiceStatus } from '../shared/api/service-status';
import { FullLoad } from '../shared/full-load';

/**
 * A page whose files did not come: the service does not answer, or a new version has replaced them. The browser
 * remembers the failure until the site is loaded anew, so the way on is a full load once the service answers.
 */
@Injectable({ providedIn: 'root' })
export class LostPage {
  readonly #router = inject(Router);
  readonly #status = inject(ServiceStatus);
  readonly #fullLoad = inject(FullLoad);
  readonly #awaited = signal<string | null>(null);
  readonly #atFirstLoad = signal<string | null>(null);

  /** The address that failed as the site opened: loading it by ourselves could go on for ever, the reader chooses. */
  readonly atFirstLoad = this.#atFirstLoad.asReadonly();

  constructor() {
    effect(() => {
      const url = this.#awaited();
      if (url !== null && this.#status.recoveries() > 0) this.#fullLoad.to(url);
    });
  }

  report({ url }: Pick<NavigationError, 'url'>): void {
    if (!this.#router.navigated) {
      this.#atFirstLoad.set(url);
      return;
    }
    this.#status.reportDown();
    this.#awaited.set(url);
    this.#status.retryNow();
  }
}
