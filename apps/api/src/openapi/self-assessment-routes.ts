import { answerInput, selfAssessment, workingAnswer } from '@ou-en-est-on/contracts';
import { livingStateRoutes } from './living-state-routes.js';

export const SELF_ASSESSMENT_ROUTES = livingStateRoutes({
  ...{ at: 'self-assessment', subject: 'serviceId', answerInput, answer: workingAnswer, state: selfAssessment },
  read: {
    operationId: 'getSelfAssessment',
    summary: 'L’autoévaluation que la collectivité tient : réponses, score, ce qui a changé, étapes possibles',
  },
  write: {
    operationId: 'writeAnswer',
    summary: 'Répondre pour un service ; "0" en If-Match pour une première réponse',
  },
  submit: { operationId: 'submitSelfAssessment', summary: 'Soumettre l’autoévaluation à qui la valide' },
  'take-back': {
    operationId: 'takeBackSelfAssessment',
    summary: 'Reprendre ce qui était soumis, ou le rendre à qui l’a soumis',
  },
  validate: {
    operationId: 'validateSelfAssessment',
    summary: 'Valider ce qui est soumis : cela devient public aussitôt',
  },
  withdraw: {
    operationId: 'withdrawSelfAssessment',
    summary: 'Retirer du public l’autoévaluation validée, en disant pourquoi',
  },
});
