import type { Routes } from '@angular/router';

/** French addresses, those of `SITE_PAGES` of the contracts; each subject loads its own pages. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadChildren: () => import('./dashboards/dashboards.routes') },
  { path: 'propositions', loadChildren: () => import('./proposals/proposals.routes') },
  { path: 'motions', loadChildren: () => import('./motions/motions.routes') },
  { path: 'engagements', loadChildren: () => import('./motions/engagements.routes') },
  { path: 'actions-de-l-etat', loadChildren: () => import('./government-actions/government-actions.routes') },
  { path: 'indicateurs', loadChildren: () => import('./indicators/indicators.routes') },
  { path: 'echanges', loadChildren: () => import('./exchanges/exchanges.routes') },
  { path: 'territoires', loadChildren: () => import('./territories/territories.routes') },
  { path: 'collectivites', loadChildren: () => import('./territories/collectivities.routes') },
  { path: 'matrice', loadChildren: () => import('./label-matrix/label-matrix.routes') },
  { path: 'recherche', loadChildren: () => import('./search/search.routes') },
  { path: 'connexion', loadChildren: () => import('./people/sign-in.routes') },
  { path: 'invitation', loadChildren: () => import('./people/access-link.routes') },
  { path: 'reinitialisation', loadChildren: () => import('./people/access-link.routes') },
  { path: 'compte', loadChildren: () => import('./people/account.routes') },
  { path: 'fiches-actions', loadChildren: () => import('./action-sheets/action-sheets.routes') },
  { path: 'espace/fiches', loadChildren: () => import('./action-sheets/own-sheets.routes') },
  { path: 'espace', loadChildren: () => import('./self-assessments/self-assessments.routes') },
  { path: 'administration/collectivites', loadChildren: () => import('./territories/bodies.routes') },
  { path: 'administration/personnes', loadChildren: () => import('./people/people.routes') },
  { path: 'vie-privee', title: 'Vie privée', loadComponent: () => import('./about/privacy-page/privacy-page') },
  { path: 'methode', title: 'Méthode', loadComponent: () => import('./about/method-page/method-page') },
  { path: 'mentions-legales', title: 'Mentions légales', loadComponent: () => import('./about/legal-page/legal-page') },
  {
    path: 'accessibilite',
    title: 'Accessibilité',
    loadComponent: () => import('./about/accessibility-page/accessibility-page'),
  },
  { path: '**', title: 'Page introuvable', loadComponent: () => import('./shell/not-found-page/not-found-page') },
];
