import { typography } from '@ou-en-est-on/ui';

const AND = new Intl.ListFormat('fr', { type: 'conjunction' });

/** « 2021, 2022 et 2023 » */
export function listInWords(items: readonly (string | number)[]): string {
  return AND.format(items.map(String));
}

/** In which motions the same demand stands: « demandée en 2021, 2022 et 2023 ». */
export function askedInWords(years: readonly number[]): string {
  return `demandée en ${listInWords(years)}`;
}

/** The words of a proposal as a title can hold them. */
export function shortText(proposal: { readonly text: string; readonly shortTitle: string | null }, most = 90): string {
  const text = proposal.shortTitle ?? proposal.text;
  if (text.length <= most) return typography(text);
  const cut = text.slice(0, most);
  return typography(`${cut.slice(0, cut.lastIndexOf(' '))}…`);
}
