import type { SheetContent } from '@ou-en-est-on/domain';

/** The columns of action sheets in a file, in the order a spreadsheet shows them. */
export const SHEET_COLUMNS = [
  'reference',
  'titre',
  'synthese',
  'niveau',
  'resultats',
  'outils',
  'partenaires',
  'lieu',
  'debut',
  'fin',
  'pilote',
  'services',
  'propositions',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];
export type SheetRow = Readonly<Record<SheetColumn, string>>;

/** Where each part of a sheet stands. */
export const COLUMN_OF = {
  reference: 'reference',
  title: 'titre',
  synthesis: 'synthese',
  level: 'niveau',
  results: 'resultats',
  tools: 'outils',
  partners: 'partenaires',
  place: 'lieu',
  startsOn: 'debut',
  endsOn: 'fin',
  lead: 'pilote',
  serviceIds: 'services',
  proposalIds: 'propositions',
} as const satisfies Record<keyof SheetContent, SheetColumn>;

/** Between the services, or the proposals, of a cell. */
export const SHEET_LIST_SEPARATOR = ' | ';

/** Sheets as rows: an import of them changes nothing. One without a reference goes by its id. */
export function sheetRows(sheets: readonly (SheetContent & { readonly id: string })[]): SheetRow[] {
  const fields = Object.keys(COLUMN_OF) as (keyof SheetContent)[];
  return sheets.map((sheet) => {
    const cells = fields.map((field) => [COLUMN_OF[field], cellOf(sheet[field])] as const);
    return { ...(Object.fromEntries(cells) as SheetRow), reference: sheet.reference ?? sheet.id };
  });
}

function cellOf(value: SheetContent[keyof SheetContent]): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : value.join(SHEET_LIST_SEPARATOR);
}
