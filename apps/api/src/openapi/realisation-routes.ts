import {
  clocksQuery,
  proposalRealisationQuery,
  proposalRealisations,
  realisationList,
  realisationQuery,
  territoryRealisationList,
  territoryRealisationQuery,
  themeRealisationList,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

export const REALISATION_ROUTES: readonly Route[] = [
  {
    path: '/api/v1/realisations',
    operationId: 'listRealisations',
    subject: 'Réalisations',
    summary: 'Ce que les répondants ont fait, service par service : somme des autoévaluations publiques',
    query: realisationQuery,
    response: realisationList,
    csv: true,
  },
  {
    path: '/api/v1/realisations/themes',
    operationId: 'listThemeRealisations',
    subject: 'Réalisations',
    summary: 'Ce que les répondants ont fait, thématique par thématique, avec la fourchette de ce qui manque',
    query: clocksQuery,
    response: themeRealisationList,
    csv: true,
  },
  {
    path: '/api/v1/realisations/territories',
    operationId: 'compareRealisations',
    subject: 'Réalisations',
    summary: 'Les territoires d’un niveau côte à côte ; aucun de moins de cinq répondants n’a de valeur',
    query: territoryRealisationQuery,
    response: territoryRealisationList,
    csv: true,
  },
  {
    path: '/api/v1/realisations/proposals/{id}',
    operationId: 'compareProposal',
    subject: 'Réalisations',
    summary: 'Le côté collectivités d’une proposition par territoire et par strate, services et module ensemble',
    query: proposalRealisationQuery,
    response: proposalRealisations,
  },
];
