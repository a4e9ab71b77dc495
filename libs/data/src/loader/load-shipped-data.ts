import type { DataSource } from 'typeorm';
import { digestsOfTables } from '../audit/digest-of-table.js';
import { recordAudit } from '../audit/record-audit.js';
import type { ShippedDataset } from '../shipped/index.js';
import { isUnchanged, type LoadReport, type TableReport } from '../shared/load-report.js';
import type { LoadContext, LoadStep } from './load-step.js';
import { EVIDENCE_STEP } from './steps/evidence-step.js';
import { EXCHANGE_STEPS } from './steps/exchange-steps.js';
import { GOVERNMENT_ACTION_STEPS } from './steps/government-action-steps.js';
import { INDICATOR_STEPS } from './steps/indicator-steps.js';
import { LABEL_MATRIX_STEPS } from './steps/label-matrix-steps.js';
import { MOTION_MODULE_STEPS } from './steps/motion-module-steps.js';
import { ENGAGEMENT_STEP, MOTION_STEPS } from './steps/motion-steps.js';
import { PROGRESS_EVENT_STEP } from './steps/progress-event-step.js';
import { PROPOSAL_STEPS } from './steps/proposal-steps.js';
import { SEARCH_STEP } from './steps/search-step.js';
import { SHIPPED_FIGURES_STEP } from './steps/shipped-figures-step.js';

/** In the order of the foreign keys; the search reads what all the others wrote. */
const STEPS: readonly LoadStep[] = [
  ...MOTION_STEPS,
  ...LABEL_MATRIX_STEPS,
  EVIDENCE_STEP,
  ...GOVERNMENT_ACTION_STEPS,
  ...PROPOSAL_STEPS,
  ...MOTION_MODULE_STEPS,
  ENGAGEMENT_STEP,
  PROGRESS_EVENT_STEP,
  ...INDICATOR_STEPS,
  SHIPPED_FIGURES_STEP,
  ...EXCHANGE_STEPS,
  SEARCH_STEP,
];

/**
 * Brings the database to what the files say, whole or not at all; a second load of the same files changes nothing.
 * Files not in the dataset are left as they are: one motion can be loaded alone. Territories must be there.
 */
export async function loadShippedData(dataSource: DataSource, dataset: ShippedDataset, now: Date): Promise<LoadReport> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('load shipped data', 0))`);
    const report = await runSteps({ manager, dataset, now });
    const changes = changesOf(report);
    if (!isUnchanged(changes)) {
      const tables = await digestsOfTables(manager, writtenBy(Object.keys(changes)));
      await recordAudit(manager, { operation: 'load-shipped-data', after: { changes, tables } });
    }
    return report;
  });
}

async function runSteps(context: LoadContext): Promise<LoadReport> {
  const reports: Record<string, TableReport> = {};
  for (const step of STEPS) reports[step.table] = await step.load(context);
  return reports;
}

/** The tables that a load changed, with what it did to each. */
function changesOf(report: LoadReport): LoadReport {
  return Object.fromEntries(Object.entries(report).filter(([name, table]) => !isUnchanged({ [name]: table })));
}

/** The tables that these steps write, each once. */
function writtenBy(names: readonly string[]): string[] {
  const steps = STEPS.filter(({ table }) => names.includes(table));
  return [...new Set(steps.flatMap(({ table, writes = [table] }) => writes))].sort();
}
