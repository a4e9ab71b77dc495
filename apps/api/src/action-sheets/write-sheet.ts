import { Injectable } from '@nestjs/common';
import type { ActionSheetInput, OwnSheetDetailDto } from '@ou-en-est-on/contracts';
import { ActionSheetRepository, recordAudit, type SheetKey, type WorkingSheet } from '@ou-en-est-on/data';
import {
  isSheetId,
  sameSheet,
  type SheetContent,
  sheetFaults,
  SHEETS_LIMIT,
  versionedWrite,
} from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { ReadOwnSheets } from './read-own-sheets.js';
import { requireOpen } from './require-open.js';
import { auditedSheet } from './sheet-audit.js';
import { REFERENCE_TAKEN, toFault } from './sheet-faults.js';
import { sheetContext } from './sheet-knowledge.js';

/** Which sheet is written, and over which version; its id is drawn by who begins it. */
export interface SheetTarget {
  readonly collectivityId: string;
  readonly id: string;
  readonly expectedVersion: number;
}

/** Keeps a sheet, begun or changed. The same request sent twice is one; somebody else's newer text is never lost. */
@Injectable()
export class WriteSheet {
  constructor(
    private readonly database: Database,
    private readonly readOwnSheets: ReadOwnSheets,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, collectivity-closed, too-many-sheets, invalid-request, version-conflict with the newer sheet */
  run(asker: SignedIn, target: SheetTarget, input: ActionSheetInput): Promise<OwnSheetDetailDto> {
    const { collectivityId, id, expectedVersion } = target;
    if (!isSheetId(id)) throw new ProblemError('not-found');
    return this.database.inTransaction(asker.identity, async (manager) => {
      const kept = await new ActionSheetRepository(manager).lock(collectivityId, id);
      if (!kept && expectedVersion > 0) throw new ProblemError('not-found');
      await requireOpen(manager, collectivityId);
      const editionId = await this.check(manager, target, input, kept);
      const outcome = versionedWrite(kept?.version ?? 0, expectedVersion, kept !== null && sameSheet(kept, input));
      if (outcome === 'conflict') {
        const current = kept && (await this.readOwnSheets.toDetail(manager, asker, kept));
        throw new ProblemError('version-conflict', [], { current });
      }
      if (outcome === 'repeated' && kept) return this.readOwnSheets.toDetail(manager, asker, kept);
      const written = await this.write(manager, asker, { id, collectivityId, editionId }, input, kept);
      return this.readOwnSheets.toDetail(manager, asker, written);
    });
  }

  /** The edition that the sheet rests on, once nothing is wrong in what it says. */
  private async check(
    manager: Transaction,
    target: SheetTarget,
    input: ActionSheetInput,
    kept: WorkingSheet | null,
  ): Promise<string> {
    const { edition, known } = await sheetContext(manager, kept?.editionId ?? null);
    const sheets = new ActionSheetRepository(manager);
    if (!kept && (await sheets.count(target.collectivityId)) >= SHEETS_LIMIT) throw new ProblemError('too-many-sheets');
    const faults = sheetFaults(input, known).map(toFault);
    const { reference } = input;
    if (reference !== null && (await sheets.isReferenceTaken(target, reference))) faults.push(REFERENCE_TAKEN);
    if (faults.length > 0) throw new ProblemError('invalid-request', faults);
    return edition.id;
  }

  private async write(
    manager: Transaction,
    { principal }: SignedIn,
    key: SheetKey,
    content: SheetContent,
    kept: WorkingSheet | null,
  ): Promise<WorkingSheet> {
    const sheets = new ActionSheetRepository(manager);
    const author = { at: this.clock.now(), by: principal.personId };
    if (kept) await sheets.write(key, content, author);
    // An id that another collectivity took is not there for this one.
    else if (!(await sheets.create(key, content, author))) throw new ProblemError('not-found');
    const written = await sheets.find(key.collectivityId, key.id);
    if (!written) throw new ProblemError('not-found');
    await recordAudit(manager, {
      ...{ operation: 'edit-sheets', table: 'action_sheet', id: key.id, collectivityId: key.collectivityId },
      ...(kept && { before: auditedSheet(kept) }),
      after: auditedSheet(written),
    });
    return written;
  }
}
