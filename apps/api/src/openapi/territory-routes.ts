import {
  addBodyInput,
  changeBodyInput,
  collectivityDetail,
  collectivityList,
  collectivityQuery,
  departmentComposition,
  territoryDetail,
  territoryList,
  territoryQuery,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

const territories = { subject: 'Territoires' };
const collectivities = { subject: 'Collectivités' };

export const TERRITORY_ROUTES: readonly Route[] = [
  {
    ...territories,
    path: '/api/v1/territories',
    operationId: 'listTerritories',
    summary: 'Les territoires du code officiel géographique, tels qu’on les cherche ou niveau par niveau',
    query: territoryQuery,
    response: territoryList,
    csv: true,
  },
  {
    ...territories,
    path: '/api/v1/territories/{code}',
    operationId: 'getTerritory',
    summary: 'Un territoire : parents, parties, collectivité, ce que les millésimes ont changé',
    response: territoryDetail,
  },
  {
    ...territories,
    path: '/api/v1/territories/{code}/epcis',
    operationId: 'getDepartmentComposition',
    summary: 'Les intercommunalités d’un département, chacune avec ses communes qui y sont',
    response: departmentComposition,
  },
  {
    ...collectivities,
    path: '/api/v1/collectivities',
    operationId: 'listBodies',
    summary: 'Les organismes sans territoire propre : établissements publics territoriaux, syndicats et autres',
    query: collectivityQuery,
    response: collectivityList,
    csv: true,
  },
  {
    ...collectivities,
    path: '/api/v1/collectivities/{id}',
    operationId: 'getCollectivity',
    summary: 'Une collectivité ou un organisme, ses membres, ceux dont il est membre',
    response: collectivityDetail,
  },
  {
    ...collectivities,
    path: '/api/v1/collectivities',
    method: 'post',
    operation: 'manage-collectivities',
    operationId: 'addBody',
    summary: 'Ajouter un syndicat ou un autre organisme, avec son SIREN et ses membres',
    input: addBodyInput,
    status: 201,
    response: collectivityDetail,
  },
  {
    ...collectivities,
    path: '/api/v1/collectivities/{id}',
    method: 'put',
    operation: 'manage-collectivities',
    operationId: 'changeBody',
    summary: 'Changer le nom, la nature ou les membres d’un organisme ajouté',
    input: changeBodyInput,
    response: collectivityDetail,
  },
];
