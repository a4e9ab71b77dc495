import * as z from 'zod/mini';
import { calendarDate, explanation } from '../shared/common.contract.js';
import { answerInput, author, inheritedAnswer, lifeStanding, named } from './self-assessment.contract.js';
import { annotated, described } from '../shared/annotate.js';

const said = z.object({
  /** A level of the edition, `yes`, `no`, `number`, `not-concerned` or `provided-by`. */
  value: z.string(),
  providedBy: z.nullable(named),
  amount: z.nullable(z.number()),
  datedOn: z.nullable(calendarDate),
  evidence: z.array(z.string()),
});

/** A working answer to a question of the module, its version and who wrote it last. */
export const moduleAnswer = annotated(
  z.extend(said, {
    questionId: z.string(),
    value: z.nullable(z.string()),
    inherited: inheritedAnswer,
    note: z.nullable(z.string()),
    version: z.int(),
    editedAt: z.iso.datetime(),
    editedBy: author,
  }),
  { id: 'ModuleAnswer' },
);
export type ModuleAnswerDto = z.infer<typeof moduleAnswer>;

export const moduleStanding = annotated(
  z.extend(lifeStanding, {
    changes: z.array(z.object({ questionId: z.string(), before: z.nullable(said), after: z.nullable(said) })),
  }),
  { id: 'ModuleStanding' },
);
export type ModuleStandingDto = z.infer<typeof moduleStanding>;

/** What a collectivity answers to the module: never counted in the services of the matrix. */
export const moduleState = annotated(
  z.extend(moduleStanding, {
    collectivity: named,
    moduleId: z.string(),
    /** Questions put to this kind of collectivity. */
    questionIds: z.array(z.string()),
    answered: z.int(),
    explain: explanation,
    answers: z.array(moduleAnswer),
  }),
  { id: 'ModuleState' },
);
export type ModuleStateDto = z.infer<typeof moduleState>;

export const moduleAnswerInput = z.extend(answerInput, {
  amount: described(z._default(z.nullable(z.number()), null), 'D’une question qui attend un nombre, dans son unité.'),
  datedOn: described(z._default(z.nullable(calendarDate), null), 'D’un oui, quand le jour est connu.'),
  evidence: described(answerInput.shape.evidence, 'Adresses de pages qui le montrent ; publiques une fois validées.'),
});
export type ModuleAnswerInput = z.output<typeof moduleAnswerInput>;
