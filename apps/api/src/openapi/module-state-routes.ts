import { moduleAnswer, moduleAnswerInput, moduleState } from '@ou-en-est-on/contracts';
import { livingStateRoutes } from './living-state-routes.js';

export const MODULE_STATE_ROUTES = livingStateRoutes({
  ...{ at: 'motion-module', subject: 'questionId' },
  ...{ answerInput: moduleAnswerInput, answer: moduleAnswer, state: moduleState },
  read: {
    operationId: 'getModuleState',
    summary: 'Les réponses de la collectivité au module « motion », ce qui a changé, étapes possibles',
  },
  write: {
    operationId: 'writeModuleAnswer',
    summary: 'Répondre à une question du module ; "0" en If-Match pour une première réponse',
  },
  submit: { operationId: 'submitModuleState', summary: 'Soumettre les réponses au module à qui les valide' },
  'take-back': {
    operationId: 'takeBackModuleState',
    summary: 'Reprendre les réponses au module qui étaient soumises, ou les rendre à qui les a soumises',
  },
  validate: {
    operationId: 'validateModuleState',
    summary: 'Valider les réponses au module : elles deviennent publiques aussitôt',
  },
  withdraw: {
    operationId: 'withdrawModuleState',
    summary: 'Retirer du public les réponses au module, en disant pourquoi',
  },
});
