import type { EndedStates, ImportReport, LoadReport, SeriesReport, TableReport } from '@ou-en-est-on/data';

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

/** What was public of collectivities that no longer exist, when there was something. */
export function describeEnded({ selfAssessments, moduleStates }: EndedStates): string[] {
  const gone = 'de collectivités qui n’existent plus, retirées du public :';
  return [
    ...(selfAssessments === 0 ? [] : [`Autoévaluations ${gone} ${String(selfAssessments)}`]),
    ...(moduleStates === 0 ? [] : [`Réponses au module « motion » ${gone} ${String(moduleStates)}`]),
  ];
}

const IMPORT_STATUSES = {
  ready: 'lue, rien n’est publié',
  published: 'publiée',
  unchanged: 'déjà publiée',
  kept: 'retirée ici, laissée ainsi',
  refused: 'refusée',
} as const satisfies Record<SeriesReport['status'], string>;

/** The outcome of one shipped series, then what refuses it. */
export function describeSeries(report: SeriesReport): string[] {
  const { seriesId, sourceFile, status, lines, created } = report;
  return [
    `Série ${seriesId} (${sourceFile}) : ${IMPORT_STATUSES[status]}, ${String(lines)} lignes lues, ${String(created)} valeurs ajoutées`,
    ...report.refusals.map(describeFinding),
  ];
}

type Finding = ImportReport['warnings'][number];

/** Where, and what to do. */
export function describeFinding({ line, columnName, value, code, message }: Finding): string {
  const place = [
    line === null ? null : `ligne ${String(line)}`,
    columnName === null ? null : `colonne ${columnName}`,
    value === null ? null : `« ${value} »`,
  ].filter((part) => part !== null);
  return ['  ', [...place, message].join(' · '), ` [${code}]`].join('');
}
