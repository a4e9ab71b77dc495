import * as z from 'zod';
import { calendarDate, explanation } from '../shared/common.contract.js';
import { answerInput, author, inheritedAnswer, lifeStanding, named } from './self-assessment.contract.js';

const said = z.object({
  /** A level of the edition, `yes`, `no`, `number`, `not-concerned` or `provided-by`. */
  value: z.string(),
  providedBy: named.nullable(),
  amount: z.number().nullable(),
  datedOn: calendarDate.nullable(),
  evidence: z.array(z.string()),
});

/** A working answer to a question of the module, its version and who wrote it last. */
export const moduleAnswer = said
  .extend({
    questionId: z.string(),
    value: z.string().nullable(),
    inherited: inheritedAnswer,
    note: z.string().nullable(),
    version: z.int(),
    editedAt: z.iso.datetime(),
    editedBy: author,
  })
  .meta({ id: 'ModuleAnswer' });
export type ModuleAnswerDto = z.infer<typeof moduleAnswer>;

export const moduleStanding = lifeStanding
  .extend({
    changes: z.array(z.object({ questionId: z.string(), before: said.nullable(), after: said.nullable() })),
  })
  .meta({ id: 'ModuleStanding' });
export type ModuleStandingDto = z.infer<typeof moduleStanding>;

/** What a collectivity answers to the module: never counted in the services of the matrix. */
export const moduleState = moduleStanding
  .extend({
    collectivity: named,
    moduleId: z.string(),
    /** Questions put to this kind of collectivity. */
    questionIds: z.array(z.string()),
    answered: z.int(),
    explain: explanation,
    answers: z.array(moduleAnswer),
  })
  .meta({ id: 'ModuleState' });
export type ModuleStateDto = z.infer<typeof moduleState>;

export const moduleAnswerInput = answerInput.extend({
  amount: z.number().nullable().default(null).describe('D’une question qui attend un nombre, dans son unité.'),
  datedOn: calendarDate.nullable().default(null).describe('D’un oui, quand le jour est connu.'),
  evidence: answerInput.shape.evidence.describe('Adresses de pages qui le montrent ; publiques une fois validées.'),
});
export type ModuleAnswerInput = z.output<typeof moduleAnswerInput>;
