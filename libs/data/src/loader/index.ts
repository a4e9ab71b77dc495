export { importShippedSeries, type SeriesReport } from './import-shipped-series.js';
export { isUnchanged, type LoadReport, type TableReport } from '../shared/load-report.js';
export { loadShippedData } from './load-shipped-data.js';
