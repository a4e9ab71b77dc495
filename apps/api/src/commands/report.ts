import type { ImportReport, LoadReport, TableReport } from '@ou-en-est-on/data';

const WORDS = {
  inserted: 'ajouts',
  updated: 'mises à jour',
  kept: 'laissées telles que modifiées ici',
  removed: 'retraits',
} as const satisfies Partial<Record<keyof TableReport, string>>;

/** One line per table that changed, or a single one when nothing did. */
export function describeLoad(report: LoadReport): string[] {
  const lines = Object.entries(report).flatMap(([table, counts]) => {
    const changes = (Object.keys(WORDS) as (keyof typeof WORDS)[])
      .filter((change) => counts[change] > 0)
      .map((change) => `${WORDS[change]} ${String(counts[change])}`);
    return changes.length === 0 ? [] : [`${table} : ${changes.join(', ')}`];
  });
  return lines.length === 0 ? ['Données déjà chargées : rien ne change.'] : lines;
}

const IMPORT_STATUSES = {
  published: 'publiée',
  unchanged: 'déjà publiée',
  refused: 'refusée',
} as const satisfies Record<ImportReport['status'], string>;

/** The outcome of one imported series, then its faults. */
export function describeImport(report: ImportReport): string[] {
  const { seriesId, sourceFile, status, lines, created } = report;
  return [
    `Série ${seriesId} (${sourceFile}) : ${IMPORT_STATUSES[status]}, ${String(lines)} lignes lues, ${String(created)} valeurs ajoutées`,
    ...report.faults.map(({ line, column, message }) =>
      [' ', line === null ? null : `ligne ${String(line)}`, column === null ? null : `colonne ${column}`, message]
        .filter((part) => part !== null)
        .join(' · '),
    ),
  ];
}
