import type { Routes } from '@angular/router';
import { ModulePage } from './module-page/module-page';
import { ReviewPage } from './review-page/review-page';
import { SpacePage } from './space-page/space-page';
import { ThemePage } from './theme-page/theme-page';
import { ThemesPage } from './themes-page/themes-page';
import { ValidationPage } from './validation-page/validation-page';

export default [
  { path: '', pathMatch: 'full', title: 'Mon espace', component: SpacePage },
  { path: 'autoevaluation', title: 'Autoévaluation', component: ThemesPage },
  { path: 'autoevaluation/:theme', title: 'Autoévaluation', component: ThemePage },
  { path: 'actualiser', title: 'Actualiser ce qui avance', component: ReviewPage },
  { path: 'module-motion', title: 'Module « motion »', component: ModulePage },
  { path: 'validation', title: 'Relire et valider', component: ValidationPage },
] satisfies Routes;
