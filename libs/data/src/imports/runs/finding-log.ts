import type { EntityManager } from 'typeorm';
import type { ImportFault } from '../csv/import-fault.js';
import type { ImportWarning } from './find-warnings.js';

/** Beyond, refusals are counted and no longer listed: nobody corrects ten thousand cells one by one. */
export const LISTED_REFUSALS = 10_000;
const BATCH = 1_000;

type Finding = Omit<ImportFault, 'code'> & { readonly severity: 'refusal' | 'warning'; readonly code: string };

/** Writes down what the reading of a file finds, as it goes: the file may be larger than the memory. */
export class FindingLog {
  private batch: Finding[] = [];
  private rank = 0;
  private refusals = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly runId: string,
  ) {}

  get refusalCount(): number {
    return this.refusals;
  }

  /** Refusals that can still be listed. */
  get room(): number {
    return Math.max(0, LISTED_REFUSALS - this.refusals);
  }

  async clear(): Promise<void> {
    await this.manager.query('DELETE FROM import_finding WHERE run_id = $1', [this.runId]);
  }

  /** @param count when more were found than are given */
  async refuse(faults: readonly ImportFault[], count = faults.length): Promise<void> {
    const listed = faults.slice(0, this.room);
    this.refusals += count;
    await this.write(listed.map((fault) => ({ ...fault, severity: 'refusal' })));
  }

  async warn(warnings: readonly ImportWarning[]): Promise<void> {
    await this.write(warnings.map((warning) => ({ ...warning, column: null, value: null, severity: 'warning' })));
  }

  async flush(): Promise<void> {
    const findings = this.batch;
    this.batch = [];
    if (findings.length === 0) return;
    await this.manager.query(
      `INSERT INTO import_finding (run_id, rank, severity, line, column_name, value, code, message)
       SELECT $1, $2 + ordinality, severity, line, "column", value, code, message
       FROM ROWS FROM (
         jsonb_to_recordset($3::jsonb) AS (severity text, line int, "column" text, value text, code text, message text)
       ) WITH ORDINALITY AS finding(severity, line, "column", value, code, message)`,
      [this.runId, this.rank, JSON.stringify(findings)],
    );
    this.rank += findings.length;
  }

  private async write(findings: readonly Finding[]): Promise<void> {
    this.batch.push(...findings);
    if (this.batch.length >= BATCH) await this.flush();
  }
}
