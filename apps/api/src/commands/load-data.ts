import {
  checkShippedFiles,
  describeFault,
  endClosedStates,
  filesNamed,
  hasMovedRespondents,
  importShippedSeries,
  loadShippedData,
  loadTerritories,
  readFiles,
  readShippedData,
  ShippedDataError,
  type ShippedDataset,
} from '@ou-en-est-on/data';
import { COMMAND } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { describeEnded, describeLoad, describeSeries } from './report.js';
import { CommandError } from './run-command.js';
import { runRollUp } from './run-roll-up.js';

/** What to load: all that the repository ships, or the files given, a fifth motion for instance. */
export function readDataset(files: readonly string[]): ShippedDataset {
  const shipped = readShipped();
  if (files.length === 0) return shipped;
  const faults = checkShippedFiles([...files], shipped);
  if (faults.length > 0) throw new CommandError(faults.map(describeFault).join('\n'));
  return readFiles(filesNamed([...files])).dataset;
}

/**
 * Loads territories, shipped rows and series; the same again changes nothing.
 * @returns what changed, in French, a line each
 * @throws CommandError when a series was refused
 */
export async function loadData(dataSource: DataSource, dataset: ShippedDataset, now: Date): Promise<string[]> {
  const territories = await loadTerritories(dataSource);
  const ended = await endClosedStates(dataSource, now, { identity: COMMAND });
  // Populations and strata are those of the new code, even when the load that brought it stopped before this.
  if (await hasMovedRespondents(dataSource)) await runRollUp(dataSource, 'rebuild');
  const loaded = await loadShippedData(dataSource, dataset, now);
  const imports = await importShippedSeries(dataSource, dataset, now);
  const lines = [
    ...describeLoad({ ...territories, ...loaded }),
    ...describeEnded(ended),
    ...imports.flatMap(describeSeries),
  ];
  if (imports.some(({ status }) => status === 'refused')) throw new CommandError(lines.join('\n'));
  return lines;
}

function readShipped(): ShippedDataset {
  try {
    return readShippedData();
  } catch (error) {
    if (!(error instanceof ShippedDataError)) throw error;
    throw new CommandError(error.faults.map(describeFault).join('\n'), { cause: error });
  }
}
