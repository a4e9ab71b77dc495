import type { Routes } from '@angular/router';
import { LabelDeskPage } from './label-desk-page/label-desk-page';

export default [{ path: '', title: 'Enregistrer des labels', component: LabelDeskPage }] satisfies Routes;
