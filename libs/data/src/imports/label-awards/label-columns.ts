import type { LabelAward, WrittenAward } from '@ou-en-est-on/domain';

/** The columns of label awards in a file, in the order a spreadsheet shows them. */
export const LABEL_COLUMNS = [
  'annee',
  'collectivite',
  'nom',
  'arobases',
  'mentions',
  'source',
  'adresse_source',
  'date_source',
] as const;
export type LabelColumn = (typeof LABEL_COLUMNS)[number];

/** Where each part of an award stands in a table. */
export const LABEL_COLUMN_OF = {
  year: 'annee',
  collectivity: 'collectivite',
  name: 'nom',
  ats: 'arobases',
  mentions: 'mentions',
  sourceTitle: 'source',
  sourceUrl: 'adresse_source',
  sourceDate: 'date_source',
} as const satisfies Record<keyof WrittenAward, LabelColumn>;

type LabelCell = string | readonly string[];

/** Awards as rows, with the name of who bore each: an import of them changes nothing. */
export function labelRows(
  awards: readonly (LabelAward & { readonly givenName: string | null })[],
): Readonly<Record<LabelColumn, LabelCell>>[] {
  return awards.map(({ year, givenTo, givenName, ats, mentions, source }) => ({
    ...{ annee: String(year), collectivite: givenTo, nom: givenName ?? '', arobases: String(ats), mentions },
    ...{ source: source.title, adresse_source: source.url ?? '', date_source: source.date },
  }));
}
