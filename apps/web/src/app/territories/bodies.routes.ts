import type { Routes } from '@angular/router';
import { BodiesPage } from './bodies-page/bodies-page';

export default [{ path: '', title: 'Syndicats et organismes', component: BodiesPage }] satisfies Routes;
