import type { LabelImportReportDto, PlannedAwardDto } from '@ou-en-est-on/contracts';
import type { AwardDraft, RecordedAward } from '@ou-en-est-on/data';
import type { AwardOutcome, LabelAward, LabelHolder } from '@ou-en-est-on/domain';
import { LISTED_OF_FILE } from '../http/uploaded-bytes.js';

/** A line of a file in which nothing is wrong, and what becomes of it. */
export interface PlannedLine {
  readonly draft: AwardDraft;
  readonly award: LabelAward;
  readonly holder: LabelHolder;
  readonly remark: PlannedAwardDto['remark'];
  readonly outcome: AwardOutcome;
  /** What is shown of that year. */
  readonly shown: RecordedAward | null;
}

interface Result {
  readonly importId?: string;
  readonly refusals?: LabelImportReportDto['refusals'];
}

/** What to read first: what is remarked, then what is corrected, then what is new. */
const ORDER: readonly AwardOutcome[] = ['corrected', 'created', 'unchanged'];

export function toReport(
  status: LabelImportReportDto['status'],
  lines: readonly PlannedLine[],
  { importId, refusals = [] }: Result = {},
): LabelImportReportDto {
  const count = (asked: AwardOutcome): number => lines.filter(({ outcome }) => outcome === asked).length;
  return {
    ...{ status, importId: importId ?? null },
    counts: {
      ...{ created: count('created'), corrected: count('corrected'), unchanged: count('unchanged') },
      ...{ refused: refusals.length, remarked: lines.filter(({ remark }) => remark !== null).length },
    },
    awards: lines.toSorted(firstToRead).slice(0, LISTED_OF_FILE).map(toPlannedAward),
    refusals: refusals.slice(0, LISTED_OF_FILE),
  };
}

function firstToRead(one: PlannedLine, other: PlannedLine): number {
  const rank = ({ remark, outcome }: PlannedLine): number => (remark ? 0 : 10) + ORDER.indexOf(outcome);
  return rank(one) - rank(other);
}

function toPlannedAward({ draft, award, holder, remark, outcome, shown }: PlannedLine): PlannedAwardDto {
  const { year, givenTo, formerName, ats } = award;
  return {
    ...{ line: draft.locate('collectivity').line ?? null, year, givenTo, givenName: holder.name ?? formerName },
    ...{ collectivity: holder.collectivity, ats, outcome, remark },
    shown: outcome === 'corrected' && shown ? { ats: shown.ats, mentions: [...shown.mentions] } : null,
  };
}
