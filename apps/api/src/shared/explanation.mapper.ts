import type { ExplanationDto } from '@ou-en-est-on/contracts';
import type { Explanation } from '@ou-en-est-on/domain';

export function toExplanationDto({ inputs, ...rule }: Explanation): ExplanationDto {
  return { ...rule, inputs: [...inputs] };
}
