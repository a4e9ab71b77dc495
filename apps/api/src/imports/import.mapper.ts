import type { ImportDetailDto, ImportRefusalDto, ImportSummaryDto } from '@ou-en-est-on/contracts';
import type { ImportFinding, ImportRun } from '@ou-en-est-on/data';
import { triedImportKeptUntil } from '@ou-en-est-on/domain';

export function toImportSummary(run: ImportRun): ImportSummaryDto {
  const { id, sourceFile, status, task, format, encoding, delimiter, sameAs, failure } = run;
  return {
    ...{ id, sourceFile, status, task, format, encoding, delimiter, sameAs, failure },
    requestedAt: run.requestedAt.toISOString(),
    checkedAt: run.checkedAt?.toISOString() ?? null,
    keptUntil: triedImportKeptUntil(run)?.toISOString() ?? null,
    publishedAt: run.publishedAt?.toISOString() ?? null,
    withdrawnAt: run.withdrawnAt?.toISOString() ?? null,
    progress: { bytesRead: run.bytesRead, byteCount: run.byteCount, lines: run.lineCount },
    counts: {
      created: run.createdCount,
      changed: run.changedCount,
      unchanged: run.unchangedCount,
      refused: run.refusalCount,
    },
  };
}

export function toImportDetail(
  run: ImportRun,
  refusals: readonly ImportFinding[],
  warnings: readonly ImportFinding[],
): ImportDetailDto {
  return {
    ...toImportSummary(run),
    refusals: refusals.map(toImportRefusal),
    warnings: warnings.map(({ line, code, message }) => ({ line, code, message })),
  };
}

export function toImportRefusal({ line, columnName, value, code, message }: ImportFinding): ImportRefusalDto {
  return { line, column: columnName, value, code, message };
}
