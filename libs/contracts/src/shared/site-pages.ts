/**
 * Addresses of the site's pages, `:id` standing for the id of what a page is about; a private page knows by itself what
 * its other names, as `:theme`, may be. The API answers 404 to any other,
 * and the site's router holds these and no other: each has a spec that says so.
 */
export const SITE_PAGES = [
  '/',
  '/motions',
  '/motions/:id',
  '/propositions',
  '/propositions/:id',
  '/propositions/:id/historique',
  '/engagements',
  '/actions-de-l-etat',
  '/actions-de-l-etat/:id',
  '/echanges',
  '/indicateurs',
  '/indicateurs/:id',
  '/territoires',
  '/territoires/:id',
  '/matrice',
  '/recherche',
  '/connexion',
  '/invitation',
  '/reinitialisation',
  '/compte',
  '/espace',
  '/espace/autoevaluation',
  '/espace/autoevaluation/:theme',
  '/espace/actualiser',
  '/espace/module-motion',
  '/espace/validation',
  '/administration/personnes',
  '/vie-privee',
  '/methode',
  '/mentions-legales',
  '/accessibilite',
] as const;
export type SitePage = (typeof SITE_PAGES)[number];
