import type { Routes } from '@angular/router';
import { PeoplePage } from './people-page/people-page';

export default [{ path: '', title: 'Personnes', component: PeoplePage }] satisfies Routes;
