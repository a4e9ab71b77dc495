import type { ModuleQuestionKind } from '@ou-en-est-on/domain';

/** How a question of the module « motion » is answered. */
export const MODULE_QUESTION_KIND_LABELS = {
  level: 'un niveau de réalisation',
  'yes-no-date': 'oui ou non, avec une date',
  number: 'un nombre',
} as const satisfies Record<ModuleQuestionKind, string>;
