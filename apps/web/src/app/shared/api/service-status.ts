import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import {
  catchError,
  EMPTY,
  exhaustMap,
  map,
  type Observable,
  type Subscription,
  take,
  timeout,
  timer,
  expand,
} from 'rxjs';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
/** A connection that hangs must not hold the next tries back. */
const LONGEST_ANSWER_MS = 5_000;

/** Whether the service answers. While it does not, asks again by itself, less and less often. */
@Injectable({ providedIn: 'root' })
export class ServiceStatus {
  /** Past the interceptors: this reading must not report itself. */
  readonly #http = new HttpClient(inject(HttpBackend));
  readonly #down = signal(false);
  readonly #recoveries = signal(0);
  #polling: Subscription | undefined;

  readonly down = this.#down.asReadonly();
  /** Grows each time the service is back. */
  readonly recoveries = this.#recoveries.asReadonly();

  reportDown(): void {
    if (this.#down()) return;
    this.#down.set(true);
    this.#poll(FIRST_WAIT_MS);
  }

  /** Asks at once, at the reader's request. */
  retryNow(): void {
    if (this.#down()) this.#poll(0);
  }

  #poll(firstWait: number): void {
    this.#polling?.unsubscribe();
    this.#polling = this.#firstAnswer(firstWait).subscribe(() => {
      this.#down.set(false);
      this.#recoveries.update((count) => count + 1);
    });
  }

  /** Emits once, when the service says that it is ready. */
  #firstAnswer(firstWait: number): Observable<void> {
    return timer(firstWait).pipe(
      map(() => FIRST_WAIT_MS),
      expand((wait) => timer(wait).pipe(map(() => Math.min(wait * 2, LONGEST_WAIT_MS)))),
      exhaustMap(() =>
        this.#http.get('/health/ready').pipe(
          timeout(LONGEST_ANSWER_MS),
          catchError(() => EMPTY),
        ),
      ),
      map(() => undefined),
      take(1),
    );
  }
}
