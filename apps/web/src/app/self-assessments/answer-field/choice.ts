import type { LabelMatrixDto } from '@ou-en-est-on/contracts';
import { frenchDate, frenchValue } from '@ou-en-est-on/ui';

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

interface Said {
  readonly value: string | null;
  readonly providedBy: { readonly name: string } | null;
  /** Of a question of the module alone, as the date is. */
  readonly amount?: number | null;
  readonly datedOn?: string | null;
}

/** What is answered, in words: « Assuré par une autre collectivité : Rennes Métropole », « Oui, depuis le 25 mai 2018 », « 42,5 % ». */
export function answerInWords(answer: Said | null, choices: readonly Choice[], unit: string | null = null): string {
  if (!answer || answer.value === null) return 'Sans réponse';
  const { value, providedBy, amount, datedOn } = answer;
  if (value === 'number' && typeof amount === 'number') return frenchValue(amount, unit);
  const label = choices.find(({ code }) => code === value)?.label ?? value;
  const words = providedBy ? `${label}\u00a0: ${providedBy.name}` : label;
  return datedOn ? `${words}, depuis le ${frenchDate(datedOn)}` : words;
}
