import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import { LabelMatrixRepository } from '../../label-matrix/label-matrix.repository.js';
import { digestsOfTables } from '../../audit/digest-of-table.js';
import { recordAudit } from '../../audit/record-audit.js';
import type { Draft } from '../content-faults.js';
import { type ImportFault, importFault, UnreadableFile } from '../csv/import-fault.js';
import { looksLikeJson, readJsonDraft } from '../read-json.js';
import { checkContent, readContent } from './check-edition.js';
import type { EditionContent } from './edition-content.js';
import { readEditionCsv } from './read-edition-csv.js';
import {
  carryAlignments,
  correctEdition,
  type EditionRows,
  insertEdition,
  lackingLevels,
  makeCurrent,
  rowsOf,
  rowsOfEdition,
} from './write-edition.js';

export interface MatrixImportOptions {
  /** Else the file is only tried. */
  readonly publish: boolean;
  /** Also makes the edition the one the site shows. */
  readonly current: boolean;
  readonly now: Date;
}

/** What an import did, or would do. */
export interface MatrixImportOutcome {
  readonly status: 'ready' | 'published' | 'unchanged';
  readonly editionId: string;
  readonly label: string;
  readonly official: boolean;
  readonly themes: number;
  readonly services: number;
  /** Rows of a new edition. */
  readonly created: number;
  /** Rows of an edition held here whose words or order the file corrects. */
  readonly corrected: number;
  /** Alignments with proposals taken over from the previous edition. */
  readonly aligned: number;
  /** True when another edition was shown before. */
  readonly becameCurrent: boolean;
}

export type MatrixImportReport =
  MatrixImportOutcome | { readonly status: 'refused'; readonly faults: readonly ImportFault[] };

/** Tries or publishes an edition of the label matrix, whole or not at all, from its table or its JSON form. */
export async function importMatrixEdition(
  dataSource: DataSource,
  bytes: Uint8Array,
  options: MatrixImportOptions,
): Promise<MatrixImportReport> {
  const read = await readDraft(bytes);
  if (read.draft === null) return refused(read.faults);
  const parsed = readContent(read.draft);
  if ('faults' in parsed) return refused([...read.faults, ...parsed.faults]);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('load shipped data', 0))`);
    const report = await tryEdition(runner.manager, parsed.content, read, options);
    if (report.status === 'published') await tell(runner.manager, report);
    if (options.publish && report.status !== 'refused') await runner.commitTransaction();
    else await runner.rollbackTransaction();
    return report;
  } finally {
    // What failed ends with its connection's transaction.
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

const WRITTEN_TABLES = ['matrix_edition', 'matrix_category', 'matrix_theme', 'matrix_service', 'proposal_service'];

async function tell(manager: EntityManager, report: MatrixImportOutcome): Promise<void> {
  const { editionId, created, corrected, aligned, becameCurrent } = report;
  const tables = await digestsOfTables(manager, WRITTEN_TABLES);
  await recordAudit(manager, {
    ...{ operation: 'publish-matrix-edition', table: 'matrix_edition', id: editionId },
    after: { created, corrected, aligned, becameCurrent, tables },
  });
}

interface Read {
  readonly draft: Draft;
  readonly faults: readonly ImportFault[];
}

/** The draft is null when nothing can be read of the file. */
async function readDraft(bytes: Uint8Array): Promise<Read | { draft: null; faults: readonly ImportFault[] }> {
  try {
    if (looksLikeJson(bytes)) return { draft: readJsonDraft(bytes), faults: [] };
    return await readEditionCsv(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { draft: null, faults: error.faults };
  }
}

async function tryEdition(
  manager: EntityManager,
  content: EditionContent,
  read: Read,
  { publish, current, now }: MatrixImportOptions,
): Promise<MatrixImportReport> {
  const editions = new LabelMatrixRepository(manager);
  const { id, label, previousEditionId } = content.edition;
  const previous = previousEditionId === null ? null : await editions.findEdition(previousEditionId);
  const faults = [...read.faults, ...checkContent(content, { previous }, read.draft)];
  if (faults.length > 0) return refused(faults);

  const rows = rowsOf(content);
  const held = await editions.findEdition(id);
  const heldRows = held && rowsOfEdition(held);
  const becameCurrent = current && held?.isCurrent !== true;
  const hindrance = await hindranceOf(manager, { rows, heldRows, becameCurrent }, read);
  if (hindrance) return refused([hindrance]);
  const written = heldRows ? await correct(manager, rows, heldRows, now) : await create(manager, rows);
  if (becameCurrent) await makeCurrent(manager, id);
  const isUnchanged = written.created + written.corrected === 0 && !becameCurrent;
  return {
    status: isUnchanged ? 'unchanged' : statusOf(publish),
    ...{ editionId: id, label, official: content.official },
    themes: rows.themes.length,
    services: rows.services.length,
    ...written,
    becameCurrent,
  };
}

/** What keeps an edition from being written over the one held here, or from being shown. */
async function hindranceOf(
  manager: EntityManager,
  { rows, heldRows, becameCurrent }: { rows: EditionRows; heldRows: EditionRows | null; becameCurrent: boolean },
  read: Read,
): Promise<ImportFault | null> {
  if (heldRows && !isDeepStrictEqual(structureOf(heldRows), structureOf(rows))) return fixed(rows.edition.id, read);
  return becameCurrent ? unreadLevels(manager, rows, read) : null;
}

function statusOf(publish: boolean): MatrixImportOutcome['status'] {
  return publish ? 'published' : 'ready';
}

function fixed(id: string, { draft }: Read): ImportFault {
  const message =
    'Cette édition est déjà chargée avec d’autres thématiques, services ou niveaux : les réponses s’appuient sur ' +
    'eux. Donnez à celle-ci un autre identifiant, et l’ancienne pour édition précédente.';
  return importFault('edition-fixed', message, { ...draft.locate(['edition', 'id']), value: id });
}

/** What answers to the module « motion » would lose if the edition were shown. */
async function unreadLevels(manager: EntityManager, rows: EditionRows, { draft }: Read): Promise<ImportFault | null> {
  const lacking = await lackingLevels(manager, rows);
  if (lacking.length === 0) return null;
  const { id } = rows.edition;
  const message =
    `Des réponses au module « motion » disent ${lacking.map((code) => `« ${code} »`).join(', ')}, qui n’est le code ` +
    'd’aucun niveau de cette édition : plus personne ne les lirait. Donnez ce code à l’un de ses niveaux, dont ' +
    'l’intitulé et le poids restent libres, ou chargez-la sans la montrer (sans « --current »).';
  return importFault('level-in-use', message, { ...draft.locate(['edition', 'id']), value: id });
}

type Written = Pick<MatrixImportOutcome, 'created' | 'corrected' | 'aligned'>;

async function create(manager: EntityManager, rows: EditionRows): Promise<Written> {
  await insertEdition(manager, rows);
  const aligned = await carryAlignments(manager, rows.edition.id);
  return { created: 1 + partsOf(rows), corrected: 0, aligned };
}

async function correct(manager: EntityManager, rows: EditionRows, held: EditionRows, now: Date): Promise<Written> {
  const changed = differing(rows, held);
  const corrected = partsOf(changed) + Number(!isDeepStrictEqual(rows.edition, held.edition));
  if (corrected > 0) await correctEdition(manager, changed, now);
  return { created: 0, corrected, aligned: 0 };
}

function refused(faults: readonly ImportFault[]): MatrixImportReport {
  return { status: 'refused', faults: [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** What answers rest on: it never changes under the id of an edition. Words, order and provenance may be corrected. */
function structureOf({ edition, categories, themes, services }: EditionRows): object {
  const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    levels: edition.levels.map(({ code, weight }) => ({ code, weight })),
    specialAnswers: edition.specialAnswers.map(({ code }) => code),
    previousEditionId: edition.previousEditionId,
    categories: byId(categories).map(({ id }) => id),
    themes: byId(themes).map(({ id }) => id),
    services: byId(services).map(({ id, themeId, derivedFrom }) => ({ id, themeId, derivedFrom })),
  };
}

function differing(rows: EditionRows, held: EditionRows): EditionRows {
  const differs = <T extends { readonly id: string }>(all: readonly T[], before: readonly T[]): T[] => {
    const byId = new Map(before.map((row) => [row.id, row]));
    return all.filter((row) => !isDeepStrictEqual(row, byId.get(row.id)));
  };
  return {
    edition: rows.edition,
    categories: differs(rows.categories, held.categories),
    themes: differs(rows.themes, held.themes),
    services: differs(rows.services, held.services),
  };
}

function partsOf({ categories, themes, services }: EditionRows): number {
  return categories.length + themes.length + services.length;
}
