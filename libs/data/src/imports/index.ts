export type { SeriesDescriptor, SeriesUnit } from './barometre/series-descriptor.js';
export { type ParsedLine, type ParsedValue } from './barometre/barometre-row.js';
export { parseBarometre } from './barometre/parse-barometre.js';
export { IMPORT_FAULT_CODES, type ImportFault, type ImportFaultCode } from './csv/import-fault.js';
export type { ImportReport, ImportStatus, ImportWarning } from './import-report.js';
export { importSeries, type SeriesFile } from './import-series.js';
