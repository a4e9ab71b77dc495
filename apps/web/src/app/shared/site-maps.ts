import { HttpClient } from '@angular/common/http';
import { type FactoryProvider, inject } from '@angular/core';
import type { MapLevel } from '@ou-en-est-on/domain';
import { type LoadMap, MAP_LOADER } from '@ou-en-est-on/ui';
import type { MapDrawing } from '@ou-en-est-on/ui/drawings';
import { firstValueFrom } from 'rxjs';

const FILES: Readonly<Record<MapLevel, string>> = { region: 'regions', department: 'departements' };

/** The outlines of the country, drawn beforehand: files of the site, read as data and not as code. */
export const SITE_MAPS: FactoryProvider = {
  provide: MAP_LOADER,
  useFactory: (): LoadMap => {
    const http = inject(HttpClient);
    return (level) => firstValueFrom(http.get<MapDrawing>(`/contours/${FILES[level]}.json`));
  },
};
