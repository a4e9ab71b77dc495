import { InjectionToken } from '@angular/core';

export type DrawChart = typeof import('./chart-engine').drawChart;

/** Chart.js stays out of the first bundle; specs give a drawer of their own. */
export const CHART_LOADER = new InjectionToken<() => Promise<DrawChart>>('CHART_LOADER', {
  providedIn: 'root',
  factory: () => async () => (await import('./chart-engine')).drawChart,
});
