import type { CollectivityDto, TerritoryDto } from '@ou-en-est-on/contracts';
import { fields } from '../http/csv.js';

export const TERRITORY_COLUMNS = fields<TerritoryDto>(
  ...(['id', 'type', 'code', 'name', 'parentId', 'epciId', 'departmentId', 'regionId', 'siren', 'postcodes'] as const),
  ...(['population', 'stratum', 'vintage'] as const),
);

export const COLLECTIVITY_COLUMNS = fields<CollectivityDto>('id', 'kind', 'name', 'siren', 'population', 'stratum');
