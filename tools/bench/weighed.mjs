/**
 * Addresses weighed of each public page of the site, with the grade that the design asks of it: A as first displayed,
 * B where it is a long table. A spec says that none of `SITE_PAGES` is forgotten.
 */
export const WEIGHED = {
  '/': [['/', 'A']],
  '/motions': [['/motions', 'A']],
  '/motions/:id': [['/motions/2023', 'A']],
  '/propositions': [['/propositions', 'A']],
  '/propositions/:id': [['/propositions/2023-1.1.1', 'A']],
  '/propositions/:id/historique': [['/propositions/2023-1.1.1/historique', 'B']],
  '/engagements': [['/engagements', 'B']],
  '/actions-de-l-etat': [['/actions-de-l-etat', 'B']],
  '/actions-de-l-etat/:id': [['/actions-de-l-etat/pfthd', 'B']],
  '/echanges': [['/echanges', 'B']],
  '/indicateurs': [['/indicateurs', 'B']],
  '/indicateurs/:id': [['/indicateurs/fibre-raccordable', 'B']],
  '/territoires': [
    ['/territoires', 'A'],
    ['/territoires?departement=35', 'A'],
  ],
  '/territoires/:id': [
    ['/territoires/com-35238', 'A'],
    ['/territoires/epci-243500139', 'A'],
    ['/territoires/dep-35', 'A'],
  ],
  '/collectivites/:id': [['/collectivites/syn-200057867', 'A']],
  '/territoires/:id/conseil': [['/territoires/com-35238/conseil', 'A']],
  '/fiches-actions': [['/fiches-actions', 'B']],
  // Neither a sheet nor a campaign is shipped: there is none to weigh on a new installation.
  '/fiches-actions/:id': [],
  '/campagnes': [['/campagnes', 'B']],
  '/campagnes/:id': [],
  '/matrice': [['/matrice', 'B']],
  '/recherche': [['/recherche?q=fibre', 'B']],
  '/vie-privee': [['/vie-privee', 'B']],
  '/methode': [['/methode', 'B']],
  '/mentions-legales': [['/mentions-legales', 'B']],
  '/accessibilite': [['/accessibilite', 'B']],
};
