/** Cells copied from a spreadsheet come with tabs between them: the same as the file that it would have saved. */
export function pastedTable(text: string): string {
  const [header = ''] = text.split('\n', 1);
  if (!header.includes('\t')) return text;
  return text.replace(PASTED_CELL, (_all, quoted: string | undefined, plain = '', end = '') => {
    const cell = quoted ?? (/[";]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain);
    return cell + (end === '\t' ? ';' : end);
  });
}

/** A cell as it was copied, quoted when it holds a line break, and what ends it. */
const PASTED_CELL = /("(?:[^"]|"")*"(?=[\t\r\n]|$))?([^\t\r\n]*)(\t|\r?\n|$)/g;
