import type { LabelMatrixDto } from '@ou-en-est-on/contracts';

/** One thing that can be answered, by its place: the first is chosen by the key 1. */
export interface Choice {
  readonly code: string;
  readonly label: string;
  readonly note: string | null;
}

/** The levels of the edition, then its special answers. */
export function choicesOf({ levels, specialAnswers }: Pick<LabelMatrixDto, 'levels' | 'specialAnswers'>): Choice[] {
  return [
    ...levels.map(({ code, label }) => ({ code, label, note: null })),
    ...specialAnswers.map(({ code, label, note }) => ({ code, label, note })),
  ];
}

/** What is answered, in words: « Réalisé », « Assuré par une autre collectivité : Rennes Métropole ». */
export function answerInWords(
  answer: { readonly value: string | null; readonly providedBy: { readonly name: string } | null } | null,
  choices: readonly Choice[],
): string {
  if (!answer || answer.value === null) return 'Sans réponse';
  const label = choices.find(({ code }) => code === answer.value)?.label ?? answer.value;
  return answer.providedBy ? `${label}\u00a0: ${answer.providedBy.name}` : label;
}
