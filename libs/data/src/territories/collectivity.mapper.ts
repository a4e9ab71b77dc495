import type { Collectivity } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { CollectivityEntity } from './collectivity.entity.js';

export const toCollectivity = (row: CollectivityEntity): Collectivity => withoutShipping(row);
