import type { Routes } from '@angular/router';
import { AccessLinkPage } from './access-link-page/access-link-page';

/** The invitation, the choice of another passphrase, a second factor to replace: the link itself says which it is. */
export default [{ path: '', title: 'Lien d’accès', component: AccessLinkPage }] satisfies Routes;
