import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Operation } from '@ou-en-est-on/domain';
import { Callout } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { signedInSession } from '../../shared/session/signed-in-session';
import { operationsResource } from '../../shared/session/asked-permission';
import { SITE_ROLE_LABELS } from '../../shared/labels/people.labels';
import { CollectivitiesSection } from './collectivities-section';
import { IdentitySection } from './identity-section';
import { LeavingSection } from './leaving-section';
import { PassphraseSection } from './passphrase-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';

const ADMINISTRATION = [
  { operation: 'manage-campaigns', path: '/suivi/campagnes', label: 'Mener les campagnes' },
  { operation: 'record-labels', path: '/suivi/labels', label: 'Enregistrer des labels' },
  { operation: 'manage-people', path: '/administration/personnes', label: 'Gérer les personnes' },
  { operation: 'manage-collectivities', path: '/administration/collectivites', label: 'Gérer les organismes' },
  { operation: 'read-audit', path: '/administration/journal', label: 'Lire le journal des actes' },
] as const satisfies readonly { readonly operation: Operation; readonly path: string; readonly label: string }[];

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
  readonly #signedIn = signedInSession();

  protected readonly operations = operationsResource();
  protected readonly current = this.#signedIn.current;
  protected readonly session = this.#signedIn.session;
  protected readonly roles = computed(() => this.session()?.roles.map((role) => SITE_ROLE_LABELS[role]) ?? []);
  /** Pages of administration that the service opens to them. */
  protected readonly administration = computed(() => {
    const allowed = (this.operations.value()?.items ?? []).filter((one) => one.allowed);
    return ADMINISTRATION.filter(({ operation }) => allowed.some((one) => one.operation === operation));
  });

  /** A second factor given or given up changes what one may do. */
  protected readAgain(): void {
    this.current.reload();
    this.operations.reload();
  }
}
