import type { Territory } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { TerritoryEntity } from './territory.entity.js';

export const toTerritory = (row: TerritoryEntity): Territory => withoutShipping(row);
