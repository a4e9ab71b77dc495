import type { Routes } from '@angular/router';
import { AccessLinkPage } from './access-link-page/access-link-page';

/** The invitation and the choice of another passphrase: the link itself says which it is. */
export default [{ path: '', title: 'Choisir une phrase de passe', component: AccessLinkPage }] satisfies Routes;
