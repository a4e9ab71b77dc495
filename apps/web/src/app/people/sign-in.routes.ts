import type { Routes } from '@angular/router';
import { SignInPage } from './sign-in-page/sign-in-page';

export default [{ path: '', title: 'Connexion', component: SignInPage }] satisfies Routes;
