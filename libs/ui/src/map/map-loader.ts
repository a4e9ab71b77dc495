import { InjectionToken } from '@angular/core';
import type { MapLevel } from '@ou-en-est-on/domain';
import type { MapDrawing } from './map.model';

export type LoadMap = (level: MapLevel) => Promise<MapDrawing>;

/** Where the outlines come from: the site says it, as a file of its own, and specs give small ones. */
export const MAP_LOADER = new InjectionToken<LoadMap>('MAP_LOADER');
