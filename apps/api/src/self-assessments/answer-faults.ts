import type { AnswerFault, ModuleAnswerFault } from '@ou-en-est-on/domain';
import type { Fault } from '../http/problem-error.js';

/** What is wrong with an answer, where, and in words. */
export const ANSWER_FAULTS: Readonly<Record<AnswerFault | ModuleAnswerFault, Fault>> = {
  'unknown-level': { field: 'value', message: 'n’est pas un niveau de cette édition' },
  'unknown-value': { field: 'value', message: 'ne répond pas à cette question' },
  'provider-missing': { field: 'providedBy', message: 'manque : dites quelle collectivité fournit ce service' },
  'provider-without-need': { field: 'providedBy', message: 'ne va qu’avec « fourni par une autre collectivité »' },
  'provided-by-oneself': { field: 'providedBy', message: 'ne peut être votre propre collectivité' },
  'amount-missing': { field: 'amount', message: 'manque : donnez le nombre' },
  'amount-without-need': { field: 'amount', message: 'ne va qu’avec une réponse en nombre' },
  'amount-out-of-range': {
    field: 'amount',
    message: 'doit aller de 0 à un milliard, et de 0 à 100 pour un pourcentage',
  },
  'date-without-need': { field: 'datedOn', message: 'ne va qu’avec « oui »' },
  'date-invalid': { field: 'datedOn', message: 'doit être une date AAAA-MM-JJ' },
  'date-in-the-future': { field: 'datedOn', message: 'ne peut être dans le futur' },
};

export const PROVIDER_NOT_ASKED: Fault = {
  field: 'providedBy',
  message:
    'désigne une collectivité à qui cette question n’est pas posée : choisissez-en une autre, ou répondez vous-même',
};
export const UNKNOWN_PROVIDER: Fault = { field: 'providedBy', message: 'n’est aucune collectivité connue' };
