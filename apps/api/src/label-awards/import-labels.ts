import { Injectable } from '@nestjs/common';
import type { LabelImportReportDto } from '@ou-en-est-on/contracts';
import {
  type AwardDraft,
  LabelAwardRepository,
  type LabelFile,
  LabelHolderRepository,
  readLabelFile,
  recordAudit,
} from '@ou-en-est-on/data';
import {
  awardKey,
  awardOutcome,
  awardRemark,
  type CalendarDate,
  labelFaults,
  repeatedAwards,
  toAward,
} from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import { Database, type Transaction } from '../database/database.js';
import type { SignedIn } from '../http/signed-in.js';
import { uploadedBytes } from '../http/uploaded-bytes.js';
import { Clock } from '../shared/clock.js';
import { type PlannedLine, toReport } from './label-report.js';
import { toRefusal, toRemark, toRepetition } from './label-words.js';

const MOST_BYTES = 4_000_000;

/** What a file would change, or why it cannot be kept. */
interface Plan {
  readonly lines: readonly PlannedLine[];
  readonly refusals: LabelImportReportDto['refusals'];
}

/** Tries a file of label awards, or keeps it whole or not at all. */
@Injectable()
export class ImportLabels {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError unsupported-media-type, payload-too-large */
  async run(asker: SignedIn, { body, apply }: { body: unknown; apply: boolean }): Promise<LabelImportReportDto> {
    const file = await readLabelFile(await uploadedBytes(body, MOST_BYTES));
    return this.database.inTransaction(asker.identity, async (manager) => {
      const awards = new LabelAwardRepository(manager);
      if (apply) await awards.lock();
      const { lines, refusals } = await planOf(manager, file, this.clock.today());
      if (refusals.length > 0) return toReport('refused', lines, { refusals });
      const touched = lines.filter(({ outcome }) => outcome !== 'unchanged');
      if (touched.length === 0) return toReport('unchanged', lines);
      if (!apply) return toReport('ready', lines);
      const importId = randomUUID();
      const recorded = touched.map(({ award, holder, shown }) => ({
        ...{ ...award, collectivityId: holder.collectivity.id, corrects: shown?.id ?? null },
      }));
      await awards.record(importId, recorded, { at: this.clock.now(), by: asker.principal.personId });
      const report = toReport('imported', lines, { importId });
      const { created, corrected } = report.counts;
      const act = { operation: 'record-labels', table: 'label_import', id: importId };
      await recordAudit(manager, { ...act, after: { created, corrected } });
      return report;
    });
  }
}

async function planOf(manager: Transaction, file: LabelFile, today: CalendarDate): Promise<Plan> {
  const codes = file.drafts.map(({ written }) => written.collectivity);
  const holders = await new LabelHolderRepository(manager).findByCodes([...new Set(codes)]);
  const shown = new Map((await new LabelAwardRepository(manager).findShown(null)).map((one) => [awardKey(one), one]));
  const known = { today, isKnown: (code: string) => holders.has(code) };
  const faults = file.drafts.flatMap((draft) =>
    labelFaults(draft.written, known).map((fault) => ({ draft, refusal: toRefusal(fault, draft) })),
  );
  const wrong = new Set<AwardDraft>(faults.map(({ draft }) => draft));
  const lines = file.drafts.flatMap((draft): PlannedLine[] => {
    const holder = wrong.has(draft) ? undefined : holders.get(draft.written.collectivity);
    if (!holder) return [];
    const award = toAward(draft.written, holder);
    const remark = toRemark(awardRemark(draft.written, holder), holder, draft.written.name);
    const outcome = awardOutcome(award, shown);
    return [{ draft, award, holder, remark, outcome, shown: shown.get(awardKey(award)) ?? null }];
  });
  const refusals = [...file.faults, ...faults.map(({ refusal }) => refusal), ...repetitionsIn(lines)];
  return { lines, refusals: refusals.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function repetitionsIn(lines: readonly PlannedLine[]): LabelImportReportDto['refusals'] {
  return repeatedAwards(lines.map(({ award }) => award)).flatMap(({ index, first }) => {
    const [line, former] = [lines[index], lines[first]];
    return line && former ? [toRepetition(line.draft, former.draft)] : [];
  });
}
