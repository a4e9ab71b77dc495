import type { z } from 'zod';
import { exchangesFile } from './schemas/exchanges.schema.js';
import { governmentActionsFile } from './schemas/government-actions.schema.js';
import {
  indicatorsFile,
  labelHistoryFile,
  openDataSeriesFile,
  proposalIndicatorsFile,
} from './schemas/indicators.schema.js';
import { labelMatrixFile } from './schemas/label-matrix.schema.js';
import { motionModuleFile } from './schemas/motion-module.schema.js';
import { motionFile, otherCongressesFile, stakesFile } from './schemas/motions.schema.js';
import { alignmentsFile, lineageFile, progressEventsFile, proposalActionsFile } from './schemas/proposals.schema.js';

/** The schema of each kind of shipped file; a file says its own kind. */
export const SHIPPED_SCHEMAS = {
  motion: motionFile,
  'other-congresses': otherCongressesFile,
  stakes: stakesFile,
  lineage: lineageFile,
  alignments: alignmentsFile,
  'label-matrix': labelMatrixFile,
  'motion-module': motionModuleFile,
  'government-actions': governmentActionsFile,
  'proposal-actions': proposalActionsFile,
  'progress-events': progressEventsFile,
  indicators: indicatorsFile,
  'proposal-indicators': proposalIndicatorsFile,
  exchanges: exchangesFile,
  'label-history': labelHistoryFile,
  'open-data-series': openDataSeriesFile,
} as const;

export type ShippedKind = keyof typeof SHIPPED_SCHEMAS;
export type ShippedContent<K extends ShippedKind> = z.infer<(typeof SHIPPED_SCHEMAS)[K]>;

export interface ShippedFile<K extends ShippedKind = ShippedKind> {
  /** Name shown to people and kept in `shipped_in`: `motions/2023.json`. */
  readonly file: string;
  /** Where it was read. */
  readonly path: string;
  readonly content: ShippedContent<K>;
}

/** Every file read, by kind: there may be several of each. */
export type ShippedDataset = { readonly [K in ShippedKind]: readonly ShippedFile<K>[] };

export const SHIPPED_KINDS = Object.keys(SHIPPED_SCHEMAS) as ShippedKind[];

export function isShippedKind(kind: unknown): kind is ShippedKind {
  return typeof kind === 'string' && Object.hasOwn(SHIPPED_SCHEMAS, kind);
}
