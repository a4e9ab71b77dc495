import type { Exchange } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { ExchangeEntity } from './exchange.entity.js';

export const toExchange = (row: ExchangeEntity): Exchange => withoutShipping(row);
