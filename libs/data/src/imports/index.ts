export { IMPORT_FAULT_CODES, importFault, type ImportFault, type ImportFaultCode } from './csv/import-fault.js';
export { DescriptorError, type ImportDescriptor, readDescriptor } from './descriptor/import-descriptor.js';
export { importFile, type ImportReport, type ImportSource, type ImportStatus } from './import-file.js';
export {
  importMatrixEdition,
  type MatrixImportOptions,
  type MatrixImportOutcome,
  type MatrixImportReport,
} from './matrix/import-matrix.js';
export { LABEL_COLUMNS, labelRows } from './label-awards/label-columns.js';
export type { AwardDraft, LabelFile } from './label-awards/label-file.js';
export { readLabelFile } from './label-awards/read-label-file.js';
export { readSheetFile } from './sheets/read-sheet-file.js';
export type { SheetDraft, SheetFile } from './sheets/sheet-draft.js';
export { SHEET_COLUMNS, type SheetColumn, sheetRows } from './sheets/sheet-columns.js';
export { MATRIX_COLUMNS, matrixRows } from './matrix/matrix-rows.js';
export { discardForgottenRuns, removeOrphanFiles } from './runs/discard-forgotten.js';
export { LISTED_REFUSALS } from './runs/finding-log.js';
export { ImportFindingEntity } from './runs/import-finding.entity.js';
export { ImportRunEntity, type RunState, type RunTask } from './runs/import-run.entity.js';
export {
  type ImportFinding,
  type ImportRun,
  ImportRunRepository,
  type RunCursor,
} from './runs/import-run.repository.js';
export { undoImport } from './runs/undo-import.js';
export { type ImportStore, type StoredFile, workOnNextRun } from './runs/work-on-runs.js';
