import { ExchangeEntity } from '../../exchanges/exchange.entity.js';
import { tableStep } from '../load-step.js';

export const EXCHANGE_STEPS = [tableStep('exchange', 'exchanges', ExchangeEntity, ({ exchanges }) => exchanges)];
