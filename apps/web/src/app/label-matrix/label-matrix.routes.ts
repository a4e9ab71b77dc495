import type { Routes } from '@angular/router';
import { LabelMatrixPage } from './label-matrix-page/label-matrix-page';

export default [{ path: '', title: 'Matrice du label', component: LabelMatrixPage }] satisfies Routes;
