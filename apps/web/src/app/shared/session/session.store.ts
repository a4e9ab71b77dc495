import { HttpClient } from '@angular/common/http';
import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { SessionDto } from '@ou-en-est-on/contracts';
import { firstValueFrom } from 'rxjs';

/** Says no more than this: somebody signed in from this browser, so that it is worth asking who. */
const FLAG = 'session';

/** Who reads the site, as far as this browser knows; a visitor who never signed in is not asked about. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #http = inject(HttpClient);
  readonly #view = inject(DOCUMENT).defaultView;
  readonly #session = signal<SessionDto | null>(null);
  readonly #ended = signal(false);

  /** The name of who is signed in; null for a visitor. */
  readonly name = computed(() => this.#session()?.person?.name ?? null);

  /** Null for a visitor, and until the service says who is there. */
  readonly personId = computed(() => this.#session()?.person?.id ?? null);

  /** True for who has a collectivity to act for. */
  readonly isMember = computed(() => (this.#session()?.memberships.length ?? 0) > 0);

  /** True where somebody was signed in, and the service no longer knows them: whoever asked it first. */
  readonly ended = this.#ended.asReadonly();

  /** True where somebody signed in from this browser and did not sign out. */
  isExpected(): boolean {
    return this.#inStorage((storage) => storage.getItem(FLAG) !== null) ?? this.#session() !== null;
  }

  /** What the service says of who asks. */
  take(session: SessionDto): void {
    if (session.state === 'signed-in') this.#ended.set(false);
    else if (session.state === 'visitor' && this.isExpected()) this.#ended.set(true);
    this.#session.set(session);
    this.#remember(session.state === 'signed-in');
  }

  /** Nobody is signed in any more. */
  forget(): void {
    this.#ended.set(false);
    this.#session.set(null);
    this.#remember(false);
  }

  /** Asks who is signed in, where somebody was. Public pages do without the answer. */
  async resume(): Promise<void> {
    if (!this.isExpected()) return;
    const { readSession } = await import('./read-session');
    const session = await readSession(this.#http);
    if (session) this.take(session);
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.#http.delete('/api/v1/session', { headers: { 'x-requested-by': 'site' } }));
    this.forget();
  }

  #remember(signedIn: boolean): void {
    this.#inStorage((storage) => {
      if (signedIn) storage.setItem(FLAG, '1');
      else storage.removeItem(FLAG);
    });
  }

  /** A browser may keep its storage shut: the site then only knows who signed in on this page. */
  #inStorage<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return this.#view ? use(this.#view.localStorage) : undefined;
    } catch {
      return undefined;
    }
  }
}
