import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Callout } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { signedInSession } from '../../shared/session/signed-in-session';
import { operationsResource } from '../people-api';
import { SITE_ROLE_LABELS } from '../people.labels';
import { CollectivitiesSection } from './collectivities-section';
import { IdentitySection } from './identity-section';
import { LeavingSection } from './leaving-section';
import { PassphraseSection } from './passphrase-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';

/** One's own account: who one is here, how one signs in, from where, and what one may take away or erase. */
@Component({
  selector: 'app-account-page',
  imports: [
    ...[Callout, CollectivitiesSection, IdentitySection, LeavingSection, LoadState, PassphraseSection, RouterLink],
    ...[SecondFactorSection, SessionsSection],
  ],
  templateUrl: './account-page.html',
})
export class AccountPage {
  readonly #operations = operationsResource();
  readonly #signedIn = signedInSession();

  protected readonly current = this.#signedIn.current;
  protected readonly session = this.#signedIn.session;
  protected readonly roles = computed(() => this.session()?.roles.map((role) => SITE_ROLE_LABELS[role]) ?? []);
  protected readonly managesPeople = computed(
    () => this.#operations.value()?.items.some((one) => one.operation === 'manage-people' && one.allowed) ?? false,
  );

  /** A second factor given or given up changes what one may do. */
  protected readAgain(): void {
    this.current.reload();
    this.#operations.reload();
  }
}
