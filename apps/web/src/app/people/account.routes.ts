import type { Routes } from '@angular/router';
import { AccountPage } from './account-page/account-page';

export default [{ path: '', title: 'Mon compte', component: AccountPage }] satisfies Routes;
