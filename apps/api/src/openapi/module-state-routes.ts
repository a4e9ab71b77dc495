import {
  moduleAnswer,
  moduleAnswerInput,
  moduleState,
  stepInput,
  takeBackInput,
  withdrawInput,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

const BASE = '/api/v1/collectivities/{collectivityId}/motion-module';
const subject = 'Autoévaluation';
const headers = { 'if-match': 'La version lue, entre guillemets : celle de l’ETag.' };
const kept = { subject, changesNothingPublic: true } as const;
const step = { method: 'post', headers, input: stepInput, response: moduleState } as const;

export const MODULE_STATE_ROUTES: readonly Route[] = [
  {
    ...kept,
    path: BASE,
    operation: 'read-working-state',
    operationId: 'getModuleState',
    summary: 'Les réponses de la collectivité au module « motion », ce qui a changé, étapes possibles',
    response: moduleState,
  },
  {
    ...kept,
    path: `${BASE}/answers/{questionId}`,
    method: 'put',
    operation: 'edit-working-state',
    operationId: 'writeModuleAnswer',
    summary: 'Répondre à une question du module ; "0" en If-Match pour une première réponse',
    headers,
    input: moduleAnswerInput,
    response: moduleAnswer,
  },
  {
    ...kept,
    ...step,
    path: `${BASE}/submit`,
    operation: 'submit-state',
    operationId: 'submitModuleState',
    summary: 'Soumettre les réponses au module à qui les valide',
  },
  {
    ...kept,
    ...step,
    path: `${BASE}/take-back`,
    operation: 'submit-state',
    operationId: 'takeBackModuleState',
    summary: 'Reprendre les réponses au module qui étaient soumises, ou les rendre à qui les a soumises',
    input: takeBackInput,
  },
  {
    subject,
    ...step,
    path: `${BASE}/validate`,
    operation: 'validate-state',
    operationId: 'validateModuleState',
    summary: 'Valider les réponses au module : elles deviennent publiques aussitôt',
  },
  {
    subject,
    ...step,
    path: `${BASE}/withdraw`,
    operation: 'validate-state',
    operationId: 'withdrawModuleState',
    summary: 'Retirer du public les réponses au module, en disant pourquoi',
    input: withdrawInput,
  },
];
