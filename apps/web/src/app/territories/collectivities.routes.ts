import type { Routes } from '@angular/router';
import { BodyPage } from './body-page/body-page';

export default [{ path: ':id', title: 'Organisme', component: BodyPage }] satisfies Routes;
