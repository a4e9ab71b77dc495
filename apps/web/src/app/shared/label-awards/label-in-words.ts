import type { LabelAwardDto } from '@ou-en-est-on/contracts';
import { frenchCount, frenchDate } from '@ou-en-est-on/ui';
import { cityOfArrondissement, parisDate } from '@ou-en-est-on/domain';

/** « 4 arobases », which everybody reads and hears. */
export const atsInWords = (ats: number): string => frenchCount(ats, 'arobase');

/** The @ as the label draws them. */
export const drawnAts = (ats: number): string => '@'.repeat(ats);

/** What a label is to be read with: whom it was given to, when that is another one, and that it was corrected. */
export function remarksOn({
  givenTo,
  givenName,
  collectivity,
  isCorrection,
  recordedAt,
}: Pick<LabelAwardDto, 'givenTo' | 'givenName' | 'collectivity' | 'isCorrection' | 'recordedAt'>): string[] {
  return [
    ...(givenTo === collectivity.id ? [] : [`Donné à ${bearerInWords(givenTo, givenName)}.`]),
    ...(isCorrection ? [`Corrigé ici le ${frenchDate(parisDate(new Date(recordedAt)))}.`] : []),
  ];
}

/** « Conques (code 12076) »; what has no name any more goes by what it was. */
export function bearerInWords(givenTo: string, name: string | null): string {
  const code = givenTo.replace(/^COM-/, '');
  if (name !== null) return `${name} (code\u00a0${code})`;
  return cityOfArrondissement(code) === null
    ? `la commune de code\u00a0${code}`
    : `l’arrondissement de code\u00a0${code}`;
}
