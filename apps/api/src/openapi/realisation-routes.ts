import { realisationList, realisationQuery } from '@ou-en-est-on/contracts';
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
];
