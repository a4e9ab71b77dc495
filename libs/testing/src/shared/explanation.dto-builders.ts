import type { ExplanationDto } from '@ou-en-est-on/contracts';
import { counted, explained, type RuleId } from '@ou-en-est-on/domain';

export function anExplanationDto(ruleId: RuleId = 'progress-counts'): ExplanationDto {
  const { inputs, coverage, ...rule } = explained(ruleId, [counted('Propositions', 1)], { known: 1, total: 1 });
  return { ...rule, inputs: [...inputs], coverage };
}
