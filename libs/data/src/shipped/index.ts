export * from './check-shipped-data.js';
export * from './evidence-of.js';
export * from './fault.js';
export {
  SHIPPED_DIR,
  filesNamed,
  mergeDatasets,
  readFiles,
  readShippedData,
  seriesCsvPath,
  type ReadOutcome,
} from './read-shipped-data.js';
export * from './shipped-file.js';
export * from './shipped-hash.js';
export type { ShippedSource } from './schemas/common.schema.js';
export type { ShippedAction, ShippedFact } from './schemas/government-actions.schema.js';
export type { ShippedIndicator } from './schemas/indicators.schema.js';
export type { MotionFile, ShippedProposal } from './schemas/motions.schema.js';
export type { ShippedProgressEvent } from './schemas/proposals.schema.js';
