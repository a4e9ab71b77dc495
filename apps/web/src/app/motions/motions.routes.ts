import type { Routes } from '@angular/router';
import { MotionListPage } from './motion-list-page/motion-list-page';
import { MotionPage } from './motion-page/motion-page';

export default [
  { path: '', title: 'Motions', component: MotionListPage },
  { path: ':id', component: MotionPage },
] satisfies Routes;
