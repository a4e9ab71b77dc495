import type { LabelMatrixDto, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import type { AnswerSubject } from '../answer-field/answer-field';

/** Services that may have moved: begun and not done, the longest untouched first. Done, or nobody's, they stay. */
export function toRefresh(
  { levels, themes }: Pick<LabelMatrixDto, 'levels' | 'themes'>,
  answers: readonly Pick<WorkingAnswerDto, 'serviceId' | 'value' | 'editedAt'>[],
): AnswerSubject[] {
  const highest = Math.max(...levels.map(({ weight }) => weight));
  const open = new Set(levels.filter(({ weight }) => weight < highest).map(({ code }) => code));
  const services = new Map(
    themes.flatMap((theme) =>
      theme.services.map((service) => [service.id, { ...service, theme: theme.label }] as const),
    ),
  );
  return answers
    .filter(({ value }) => value !== null && open.has(value))
    .sort((a, b) => a.editedAt.localeCompare(b.editedAt))
    .flatMap(({ serviceId }) => services.get(serviceId) ?? [])
    .map(({ id, label, description, theme }) => ({ id, label, description: `${theme} · ${description}` }));
}
