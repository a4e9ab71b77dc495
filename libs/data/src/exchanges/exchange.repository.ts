import type { Exchange } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { ExchangeEntity } from './exchange.entity.js';
import { toExchange } from './exchange.mapper.js';

export class ExchangeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Oldest first; a date known to the year comes before the days of that year. */
  async findAll(): Promise<Exchange[]> {
    return (await this.manager.find(ExchangeEntity, { order: { date: 'ASC', id: 'ASC' } })).map(toExchange);
  }
}
