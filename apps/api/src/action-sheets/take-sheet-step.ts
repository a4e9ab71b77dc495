import { Injectable } from '@nestjs/common';
import { DONE, type DoneDto, type OwnSheetDetailDto } from '@ou-en-est-on/contracts';
import { ActionSheetRepository, recordAudit, type WorkingSheet } from '@ou-en-est-on/data';
import { sheetStepRefusal, type SheetStep } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { lifeOf, STEP_OPERATIONS } from './own-sheet.mapper.js';
import { ReadOwnSheets } from './read-own-sheets.js';
import { auditedSheet } from './sheet-audit.js';
import type { SheetTarget } from './write-sheet.js';

/** A sheet made public, or withdrawn from the public for a reason. */
export type PublicStep = { readonly step: 'publish' } | { readonly step: 'withdraw'; readonly reason: string };

/** Takes a sheet one step further; what becomes public does so in the same transaction. */
@Injectable()
export class TakeSheetStep {
  constructor(
    private readonly database: Database,
    private readonly readOwnSheets: ReadOwnSheets,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, version-conflict with the newer sheet, and the refusals of the workflow */
  run(asker: SignedIn, target: SheetTarget, asked: PublicStep): Promise<OwnSheetDetailDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const sheets = new ActionSheetRepository(manager);
      const kept = await this.decide(manager, asker, target, asked.step);
      await sheets.recordPublication(kept, {
        kind: asked.step === 'publish' ? 'published' : 'withdrawn',
        reason: asked.step === 'withdraw' ? asked.reason : null,
        recordedAt: this.clock.now(),
        recordedBy: asker.principal.personId,
      });
      const taken = await this.find(manager, target);
      await this.audit(manager, asked.step, kept, taken);
      return this.readOwnSheets.toDetail(manager, asker, taken);
    });
  }

  /** Erases a draft that was never public. */
  discard(asker: SignedIn, target: SheetTarget): Promise<DoneDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const kept = await this.decide(manager, asker, target, 'discard');
      await new ActionSheetRepository(manager).remove(kept);
      await this.audit(manager, 'discard', kept, null);
      return DONE;
    });
  }

  private async decide(
    manager: Transaction,
    asker: SignedIn,
    { collectivityId, id, expectedVersion }: SheetTarget,
    step: SheetStep,
  ): Promise<WorkingSheet> {
    const kept = await new ActionSheetRepository(manager).lock(collectivityId, id);
    if (!kept) throw new ProblemError('not-found');
    if (kept.version !== expectedVersion) {
      const current = await this.readOwnSheets.toDetail(manager, asker, kept);
      throw new ProblemError('version-conflict', [], { current });
    }
    const refusal = sheetStepRefusal(step, lifeOf(kept));
    if (refusal !== null) throw new ProblemError(refusal);
    return kept;
  }

  private async find(manager: Transaction, { collectivityId, id }: SheetTarget): Promise<WorkingSheet> {
    const sheet = await new ActionSheetRepository(manager).find(collectivityId, id);
    if (!sheet) throw new ProblemError('not-found');
    return sheet;
  }

  private audit(manager: Transaction, step: SheetStep, kept: WorkingSheet, taken: WorkingSheet | null): Promise<void> {
    return recordAudit(manager, {
      ...{ operation: STEP_OPERATIONS[step], table: 'action_sheet', id: kept.id, collectivityId: kept.collectivityId },
      before: auditedSheet(kept),
      after: { step, ...(taken && auditedSheet(taken)) },
    });
  }
}
