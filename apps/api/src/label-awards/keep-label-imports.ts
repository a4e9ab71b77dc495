import { Injectable } from '@nestjs/common';
import type {
  LabelImportAwardListDto,
  LabelImportDto,
  LabelImportListDto,
  PageQuery,
  WithdrawLabelsInput,
} from '@ou-en-est-on/contracts';
import {
  LabelAwardRepository,
  LabelHolderRepository,
  type LabelImport,
  PersonRepository,
  type RecordedAward,
  recordAudit,
} from '@ou-en-est-on/data';
import { Database, type Transaction } from '../database/database.js';
import type { CsvFile } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { datedPosition } from '../shared/dated-position.js';
import { pageAfter, slicePage } from '../shared/page.js';
import { holdersOf, toLabelAwardDto, toLabelImportDto } from './label-award.mapper.js';
import { awardFile } from './list-label-awards.js';

/** The files of labels that were kept: what each one brought, and the withdrawal of one that was wrong. */
@Injectable()
export class KeepLabelImports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One page, the latest first.
   * @throws ProblemError invalid-cursor
   */
  list(asker: SignedIn, query: PageQuery): Promise<LabelImportListDto> {
    const after = datedPosition(query);
    return this.database.inTransaction(asker.identity, async (manager) => {
      const imports = new LabelAwardRepository(manager);
      const position = after && { recordedAt: after.at, id: after.id };
      const found = await imports.findImports(position, query.limit + 1);
      const { items, total, next } = pageAfter(found, query, (last) => [last.recordedAt.toISOString(), last.id]);
      return { items: await toDtos(manager, asker, items), total, next };
    });
  }

  /** @throws ProblemError not-found, invalid-cursor */
  awards(asker: SignedIn, id: string, query: PageQuery): Promise<LabelImportAwardListDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const { items, total, next } = slicePage(await awardsOf(manager, id), query, (award) => award.id);
      const holders = await holdersOf(items, new LabelHolderRepository(manager));
      return { items: items.map((award) => toLabelAwardDto(award, holders)), total, next };
    });
  }

  /**
   * The file that was kept, without the lines that had changed nothing.
   * @throws ProblemError not-found
   */
  export(asker: SignedIn, id: string): Promise<CsvFile> {
    return this.database.inTransaction(asker.identity, async (manager) =>
      awardFile(await awardsOf(manager, id), new LabelHolderRepository(manager)),
    );
  }

  /**
   * What it brought is no longer shown, and what it had corrected is again.
   * @throws ProblemError not-found, import-not-published when it is withdrawn already
   */
  withdraw(asker: SignedIn, id: string, { reason }: WithdrawLabelsInput): Promise<LabelImportDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const imports = new LabelAwardRepository(manager);
      await imports.lock();
      const kept = await imports.findImport(id);
      if (!kept) throw new ProblemError('not-found');
      const by = asker.principal.personId;
      if (kept.withdrawnAt !== null && !isSame(kept, by, reason)) throw new ProblemError('import-not-published');
      if (kept.withdrawnAt === null) {
        await imports.withdraw(id, reason, { at: this.clock.now(), by });
        const { awards, corrections } = kept;
        const act = { operation: 'record-labels', table: 'label_import', id };
        await recordAudit(manager, { ...act, before: { awards, corrections }, after: { withdrawn: true, reason } });
      }
      const withdrawn = (await imports.findImport(id)) ?? kept;
      const [told] = await toDtos(manager, asker, [withdrawn]);
      if (!told) throw new ProblemError('not-found');
      return told;
    });
  }
}

/** The same request sent twice is one. */
function isSame({ withdrawnBy, withdrawReason }: LabelImport, by: string, reason: string): boolean {
  return withdrawnBy === by && withdrawReason === reason;
}

async function awardsOf(manager: Transaction, id: string): Promise<RecordedAward[]> {
  const awards = await new LabelAwardRepository(manager).findOfImport(id);
  if (awards.length === 0) throw new ProblemError('not-found');
  return awards;
}

async function toDtos(
  manager: Transaction,
  asker: SignedIn,
  imports: readonly LabelImport[],
): Promise<LabelImportDto[]> {
  const ids = imports.flatMap(({ recordedBy, withdrawnBy }) => [recordedBy, withdrawnBy ?? []].flat());
  const people = await new PersonRepository(manager).findNames(ids);
  return imports.map((one) => toLabelImportDto(one, people, asker));
}
