import { InjectionToken } from '@angular/core';
import type { MapLevel } from '@ou-en-est-on/domain';
import type { MapDrawing } from './map.model';

export type LoadMap = (level: MapLevel) => Promise<MapDrawing>;

/** The outlines stay out of the first bundle; specs give small ones of their own. */
export const MAP_LOADER = new InjectionToken<LoadMap>('MAP_LOADER', {
  providedIn: 'root',
  factory: () => async (level) =>
    (await (level === 'region' ? import('./shapes/regions.json') : import('./shapes/departments.json'))).default,
});
