/**
 * Where a spreadsheet may begin a cell inside a text, and the sign that would make a formula of it: at its beginning;
 * after a tab or a line break; after the separator that the file does not use, which a spreadsheet set for another
 * country cuts at, quotes or not. Spaces and quotes before the sign are passed over.
 */
const FORMULA_AFTER = {
  ',': /(^|[\t\r\n,])([ \u00a0"]*)(?=[=+\-@])/g,
  ';': /(^|[\t\r\n;])([ \u00a0"]*)(?=[=+\-@])/g,
} as const;
/** The same, once it was guarded. */
const GUARDED_AFTER = {
  ',': /(^|[\t\r\n,])([ \u00a0"]*)'(?=[=+\-@])/g,
  ';': /(^|[\t\r\n;])([ \u00a0"]*)'(?=[=+\-@])/g,
} as const;

/** The other one of the two separators of spreadsheets. */
export type OtherSeparator = keyof typeof FORMULA_AFTER;

/** A text as a cell that no spreadsheet runs, whichever of the two separators it cuts at: an apostrophe says that it is a text. */
export function guardFormulas(text: string, other: OtherSeparator): string {
  const guarded = text.replace(FORMULA_AFTER[other], "$1$2'");
  // Some spreadsheets pass over these, then run what follows.
  return /^[\t\r]/.test(guarded) ? `'${guarded}` : guarded;
}

/** What was written before it was guarded: a file that this site gave is read back as it was. */
export function unguardFormulas(cell: string, other: OtherSeparator): string {
  return cell.replace(/^'(?=[\t\r])/, '').replace(GUARDED_AFTER[other], '$1$2');
}
