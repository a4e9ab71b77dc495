import { checkCounts } from './checks/counts.check.js';
import { checkExchanges } from './checks/exchanges.check.js';
import { checkFoundActions } from './checks/found-actions.check.js';
import { checkGovernmentActions } from './checks/government-actions.check.js';
import { checkUniqueIds } from './checks/ids.check.js';
import { checkIndicators, checkLabelHistory, checkOpenDataSeries } from './checks/indicators.check.js';
import { checkLabelMatrix } from './checks/label-matrix.check.js';
import { checkAlignments, checkLineage, checkProposalActions, checkProposalIndicators } from './checks/links.check.js';
import { checkMotionModule } from './checks/motion-module.check.js';
import { checkMotions } from './checks/motions.check.js';
import { checkProgressEvents } from './checks/progress-events.check.js';
import { checkProposalsHaveEvents } from './checks/proposals-with-events.check.js';
import { checkSources } from './checks/sources.check.js';
import { describeFault, type Fault } from './fault.js';
import { SHIPPED_DIR, filesNamed, jsonFilesIn, mergeDatasets, readFiles } from './read-shipped-data.js';
import type { ShippedDataset } from './shipped-file.js';
import { type ShippedIndex, indexOf } from './shipped-index.js';

const CHECKS: readonly ((dataset: ShippedDataset, index: ShippedIndex) => Fault[])[] = [
  checkUniqueIds,
  checkCounts,
  checkMotions,
  checkLineage,
  checkAlignments,
  checkLabelMatrix,
  checkMotionModule,
  checkGovernmentActions,
  checkSources,
  checkProposalActions,
  checkProgressEvents,
  checkFoundActions,
  checkIndicators,
  checkProposalIndicators,
  checkLabelHistory,
  checkOpenDataSeries,
  checkExchanges,
];

/** Every fault of a folder of shipped files. References are checked once every file has the shape of its kind. */
export function checkShippedData(dir: string = SHIPPED_DIR): Fault[] {
  const { dataset, faults } = readFiles(jsonFilesIn(dir));
  return faults.length > 0 ? [...faults] : [...checkDataset(dataset), ...checkProposalsHaveEvents(dataset)];
}

/**
 * Faults that files bring when loaded beside others, a fifth motion for instance: in themselves, or in what the
 * others rest on. A motion brought this way may come before any reading of its progress.
 */
export function checkShippedFiles(paths: readonly string[], alongside: ShippedDataset): Fault[] {
  const { dataset, faults } = readFiles(filesNamed(paths));
  if (faults.length > 0) return [...faults];
  const before = new Set(checkDataset(alongside).map(describeFault));
  return checkDataset(mergeDatasets(alongside, dataset)).filter((fault) => !before.has(describeFault(fault)));
}

function checkDataset(dataset: ShippedDataset): Fault[] {
  const index = indexOf(dataset);
  return CHECKS.flatMap((check) => check(dataset, index));
}
