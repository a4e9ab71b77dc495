import type { Fault } from '../fault.js';
import { pathOf } from '../path-of.js';
import type { ShippedDataset, ShippedFile, ShippedKind } from '../shipped-file.js';

interface Identified {
  readonly id: string;
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

type Row = Record<string, unknown>;

/** Where ids live; places of one group share one set of ids. */
const GROUPS: readonly (readonly (readonly [ShippedKind, readonly string[], (row: Row) => string])[])[] = [
  [
    ['motion', ['axes'], idOf],
    ['motion', ['measures'], idOf],
    ['motion', ['proposals'], idOf],
    ['motion', ['engagements'], idOf],
  ],
  [['motion', ['motion'], idOf]],
  [['motion', ['motion'], (row) => `congrès n° ${String(row['congressNumber'])}`]],
  [['other-congresses', ['congresses'], (row) => String(row['year'])]],
  [['stakes', ['stakes'], idOf]],
  [['lineage', ['links'], idOf]],
  [['lineage', ['links'], (row) => `${String(row['fromProposalId'])} → ${String(row['toProposalId'])}`]],
  [['alignments', ['alignments'], (row) => String(row['proposalId'])]],
  [['proposal-actions', ['links'], idOf]],
  [['proposal-actions', ['links'], (row) => `${String(row['proposalId'])} → ${String(row['actionId'])}`]],
  [['progress-events', ['events'], idOf]],
  [['government-actions', ['actions'], idOf]],
  [
    ['government-actions', ['actions', 'targets'], idOf],
    ['government-actions', ['actions', 'milestones'], idOf],
    ['government-actions', ['actions', 'observations'], idOf],
  ],
  [['indicators', ['indicators'], idOf]],
  [['proposal-indicators', ['links'], (row) => `${String(row['proposalId'])} → ${String(row['indicatorId'])}`]],
  [['exchanges', ['exchanges'], idOf]],
  [['label-history', ['observations'], (row) => String(row['year'])]],
  [['open-data-series', [], (row) => String(row['seriesId'])]],
  [['label-matrix', ['edition'], idOf]],
  [['label-matrix', ['categories'], idOf]],
  [['label-matrix', ['themes'], idOf]],
  [['label-matrix', ['themes', 'services'], idOf]],
  [['motion-module', ['module'], idOf]],
  [['motion-module', ['questions'], idOf]],
];

/** Identifiers written twice, in one file or in several. */
export function checkUniqueIds(dataset: ShippedDataset): Fault[] {
  return GROUPS.flatMap((places) =>
    repeated(places.flatMap(([kind, keys, id]) => dataset[kind].flatMap((file) => identified(file, keys, id)))),
  );
}

function repeated(rows: readonly Identified[]): Fault[] {
  const first = new Map<string, Identified>();
  return rows.flatMap((row) => {
    const before = first.get(row.id);
    if (!before) {
      first.set(row.id, row);
      return [];
    }
    const message = `« ${row.id} » est déjà à ${before.file}, ${pathOf(before.path)}.`;
    return [{ file: row.file, path: pathOf(row.path), code: 'duplicate-id' as const, message }];
  });
}

function identified(file: ShippedFile, keys: readonly string[], id: (row: Row) => string): Identified[] {
  return rowsAt(file.content, keys, []).map(({ row, path }) => ({ id: id(row), file: file.file, path }));
}

/** The rows found by following keys, through every element of the arrays met on the way. */
function rowsAt(
  value: unknown,
  keys: readonly string[],
  path: readonly PropertyKey[],
): { row: Row; path: readonly PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((element, i) => rowsAt(element, keys, [...path, i]));
  const [key, ...rest] = keys;
  const row = value as Row;
  return key === undefined ? [{ row, path }] : rowsAt(row[key], rest, [...path, key]);
}

function idOf(row: Row): string {
  return String(row['id']);
}
