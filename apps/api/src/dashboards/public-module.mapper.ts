import type { PublicModuleAnswerDto } from '@ou-en-est-on/contracts';
import type { SaidOfQuestion } from '@ou-en-est-on/data';
import type { ModuleQuestion, Standing } from '@ou-en-est-on/domain';
import { type ModuleValue, moduleValues } from '../shared/module-values.js';

/** What a question is answered by, and where the answer leads; null where nothing is public. */
export interface PublicAnswer {
  readonly said: SaidOfQuestion | null;
  readonly standing: Standing | null;
  readonly levels: readonly ModuleValue[];
  readonly names: ReadonlyMap<string, string>;
}

export function toPublicModuleAnswer(question: ModuleQuestion, answer: PublicAnswer): PublicModuleAnswerDto {
  const { id, label, kind, unit } = question;
  const { said, standing } = answer;
  return {
    ...{ questionId: id, label, kind, unit },
    ...toPlace(question, standing, answer),
    ...{ amount: said?.amount ?? null, datedOn: said?.datedOn ?? null, evidence: [...(said?.evidence ?? [])] },
  };
}

function toPlace(
  question: ModuleQuestion,
  standing: Standing | null,
  { levels, names }: Pick<PublicAnswer, 'levels' | 'names'>,
): Pick<PublicModuleAnswerDto, 'standing' | 'value' | 'from'> {
  if (standing?.kind !== 'level') return { standing: standing?.kind ?? 'unanswered', value: null, from: null };
  const { level, from } = standing;
  const value = moduleValues(question, levels).find(({ code }) => code === level);
  return {
    standing: 'answered',
    value: value ? { id: value.code, name: value.label } : null,
    from: from === null ? null : { id: from, name: names.get(from) ?? from },
  };
}
