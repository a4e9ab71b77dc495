import { Injectable } from '@nestjs/common';
import type { SheetImportDto } from '@ou-en-est-on/contracts';
import {
  ActionSheetRepository,
  importFault,
  readSheetFile,
  recordAudit,
  type SheetDraft,
  type SheetFile,
  type WorkingSheet,
} from '@ou-en-est-on/data';
import { sameSheet, type SheetContent, sheetFaults, SHEETS_LIMIT } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import { Database } from '../database/database.js';
import type { SignedIn } from '../http/signed-in.js';
import { LISTED_OF_FILE, uploadedBytes } from '../http/uploaded-bytes.js';
import { Clock } from '../shared/clock.js';
import { requireOpen } from './require-open.js';
import { toRefusal } from './sheet-faults.js';
import { type SheetContext, sheetContext } from './sheet-knowledge.js';

/** A file of a collectivity's own sheets, as a request carries it. */
export interface SheetUpload {
  readonly collectivityId: string;
  readonly body: unknown;
  /** Else the file is only tried. */
  readonly apply: boolean;
}

/** What becomes of one sheet of a file. */
interface PlannedSheet {
  /** As the file names it. */
  readonly reference: string;
  readonly content: SheetContent;
  /** The sheet that bears its reference. */
  readonly kept: WorkingSheet | null;
  readonly outcome: 'created' | 'changed' | 'unchanged';
}

const MOST_BYTES = 2_000_000;

/** Tries a file of sheets, or keeps it whole or not at all; nothing is ever published by it. */
@Injectable()
export class ImportSheets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, collectivity-closed, unsupported-media-type, payload-too-large */
  async run(asker: SignedIn, { collectivityId, body, apply }: SheetUpload): Promise<SheetImportDto> {
    const bytes = await uploadedBytes(body, MOST_BYTES);
    return this.database.inTransaction(asker.identity, async (manager) => {
      const sheets = new ActionSheetRepository(manager);
      const held = await sheets.lockAll(collectivityId);
      await requireOpen(manager, collectivityId);
      const context = await sheetContext(manager, null);
      const file = await readSheetFile(bytes, context.edition.levels);
      const plan = planOf(file.drafts, held);
      const refusals = [...beyondLimit(plan, held), ...refusalsOf(file, held, context)];
      if (refusals.length > 0) return toReport('refused', plan, refusals);
      const touched = plan.filter(({ outcome }) => outcome !== 'unchanged');
      if (touched.length === 0) return toReport('unchanged', plan);
      if (!apply) return toReport('ready', plan);
      const author = { at: this.clock.now(), by: asker.principal.personId };
      for (const { content, kept } of touched) {
        if (kept) await sheets.write(kept, content, author);
        else await sheets.create({ id: randomUUID(), collectivityId, editionId: context.edition.id }, content, author);
      }
      const report = toReport('imported', plan);
      await recordAudit(manager, {
        ...{ operation: 'edit-sheets', table: 'action_sheet', collectivityId },
        after: { step: 'import', ...report.counts },
      });
      return report;
    });
  }
}

function refusalsOf(
  file: SheetFile,
  held: readonly WorkingSheet[],
  { edition, known }: SheetContext,
): SheetImportDto['refusals'] {
  const formerEditions = new Set(
    held.flatMap((one) => (one.editionId === edition.id ? [] : [one.reference ?? one.id])),
  );
  const refusals = [
    ...file.faults,
    ...file.drafts.flatMap((draft) => [
      ...sheetFaults(draft.content, known).map((fault) => toRefusal(fault, draft)),
      ...(formerEditions.has(draft.content.reference) ? [ofFormerEdition(draft)] : []),
    ]),
  ];
  return refusals.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function beyondLimit(plan: readonly PlannedSheet[], held: readonly WorkingSheet[]): SheetImportDto['refusals'] {
  const created = plan.filter(({ outcome }) => outcome === 'created').length;
  if (created === 0 || held.length + created <= SHEETS_LIMIT) return [];
  const [limit, kept] = [String(SHEETS_LIMIT), String(held.length)];
  const message = `Une collectivité garde ${limit} fiches au plus, et vous en avez ${kept} : retirez-en du fichier.`;
  return [importFault('too-many', message)];
}

function ofFormerEdition({ content: { reference: value }, locate }: SheetDraft): SheetImportDto['refusals'][number] {
  const message = 'Cette référence est celle d’une fiche d’une édition précédente de la matrice : donnez-en une autre.';
  return importFault('duplicate-key', message, { ...locate('reference'), value });
}

function planOf(drafts: readonly SheetDraft[], held: readonly WorkingSheet[]): PlannedSheet[] {
  const byReference = new Map(held.map((sheet) => [sheet.reference ?? sheet.id, sheet]));
  return drafts.map(({ content: { reference, ...words } }) => {
    const kept = byReference.get(reference) ?? null;
    // A sheet found by its id has no reference of its own, and gets none.
    const content = { ...words, reference: kept ? kept.reference : reference };
    if (!kept) return { reference, content, kept, outcome: 'created' };
    return { reference, content, kept, outcome: sameSheet(kept, content) ? 'unchanged' : 'changed' };
  });
}

function toReport(
  status: SheetImportDto['status'],
  plan: readonly PlannedSheet[],
  refusals: SheetImportDto['refusals'] = [],
): SheetImportDto {
  const count = (asked: PlannedSheet['outcome']): number => plan.filter(({ outcome }) => outcome === asked).length;
  return {
    status,
    counts: {
      ...{ created: count('created'), changed: count('changed'), unchanged: count('unchanged') },
      refused: refusals.length,
    },
    sheets: plan.map(({ reference, content: { title }, outcome }) => ({ reference, title, outcome })),
    refusals: refusals.slice(0, LISTED_OF_FILE),
  };
}
