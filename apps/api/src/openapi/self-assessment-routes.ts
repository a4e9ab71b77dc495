import {
  answerInput,
  selfAssessment,
  stepInput,
  takeBackInput,
  withdrawInput,
  workingAnswer,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

const BASE = '/api/v1/collectivities/{collectivityId}/self-assessment';
const subject = 'Autoévaluation';
const headers = { 'if-match': 'La version lue, entre guillemets : celle de l’ETag.' };
const kept = { subject, changesNothingPublic: true } as const;

export const SELF_ASSESSMENT_ROUTES: readonly Route[] = [
  {
    ...kept,
    path: BASE,
    operation: 'read-working-state',
    operationId: 'getSelfAssessment',
    summary: 'L’autoévaluation que la collectivité tient : réponses, score, ce qui a changé, étapes possibles',
    response: selfAssessment,
  },
  {
    ...kept,
    path: `${BASE}/answers/{serviceId}`,
    method: 'put',
    operation: 'edit-working-state',
    operationId: 'writeAnswer',
    summary: 'Répondre pour un service ; "0" en If-Match pour une première réponse',
    headers,
    input: answerInput,
    response: workingAnswer,
  },
  {
    ...kept,
    path: `${BASE}/submit`,
    method: 'post',
    operation: 'submit-state',
    operationId: 'submitSelfAssessment',
    summary: 'Soumettre l’autoévaluation à qui la valide',
    headers,
    input: stepInput,
    response: selfAssessment,
  },
  {
    ...kept,
    path: `${BASE}/take-back`,
    method: 'post',
    operation: 'submit-state',
    operationId: 'takeBackSelfAssessment',
    summary: 'Reprendre ce qui était soumis, ou le rendre à qui l’a soumis',
    headers,
    input: takeBackInput,
    response: selfAssessment,
  },
  {
    subject,
    path: `${BASE}/validate`,
    method: 'post',
    operation: 'validate-state',
    operationId: 'validateSelfAssessment',
    summary: 'Valider ce qui est soumis : cela devient public aussitôt',
    headers,
    input: stepInput,
    response: selfAssessment,
  },
  {
    subject,
    path: `${BASE}/withdraw`,
    method: 'post',
    operation: 'validate-state',
    operationId: 'withdrawSelfAssessment',
    summary: 'Retirer du public l’autoévaluation validée, en disant pourquoi',
    headers,
    input: withdrawInput,
    response: selfAssessment,
  },
];
