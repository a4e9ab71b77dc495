import { Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Callout } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { SessionStore } from '../../shared/session/session.store';
import { operationsResource, sessionResource } from '../people-api';
import { SITE_ROLE_LABELS } from '../people.labels';
import { CollectivitiesSection } from './collectivities-section';
import { LeavingSection } from './leaving-section';
import { PassphraseSection } from './passphrase-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';

/** One's own account: who one is here, how one signs in, from where, and what one may take away or erase. */
@Component({
  selector: 'app-account-page',
  imports: [
    ...[Callout, CollectivitiesSection, LeavingSection, LoadState, PassphraseSection, RouterLink],
    ...[SecondFactorSection, SessionsSection],
  ],
  templateUrl: './account-page.html',
})
export class AccountPage {
  readonly #store = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #operations = operationsResource();

  protected readonly current = sessionResource();
  protected readonly session = computed(() => {
    const session = this.current.value();
    return session?.state === 'signed-in' ? session : undefined;
  });
  protected readonly roles = computed(() => this.session()?.roles.map((role) => SITE_ROLE_LABELS[role]) ?? []);
  protected readonly managesPeople = computed(
    () => this.#operations.value()?.items.some((one) => one.operation === 'manage-people' && one.allowed) ?? false,
  );

  constructor() {
    effect(() => {
      const session = this.current.value();
      if (!session) return;
      const ended = session.state === 'visitor' && this.#store.isExpected();
      this.#store.take(session);
      if (session.state === 'signed-in') return;
      const queryParams = { retour: '/compte', fin: ended ? '' : null };
      void this.#router.navigate(['/connexion'], { queryParams, replaceUrl: true });
    });
  }

  /** A second factor given or given up changes what one may do. */
  protected readAgain(): void {
    this.current.reload();
    this.#operations.reload();
  }
}
