import { InjectionToken } from '@angular/core';

export type DrawRadar = typeof import('./radar-engine').drawRadar;

/** Chart.js stays out of the first bundle; specs give a drawer of their own. */
export const RADAR_LOADER = new InjectionToken<() => Promise<DrawRadar>>('RADAR_LOADER', {
  providedIn: 'root',
  factory: () => async () => (await import('./radar-engine')).drawRadar,
});
