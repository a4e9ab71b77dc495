import { Injectable } from '@nestjs/common';
import type { CollectivityDetailDto, CollectivityListDto, CollectivityQuery } from '@ou-en-est-on/contracts';
import { BodyEventRepository, CollectivityRepository } from '@ou-en-est-on/data';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { namedPosition } from '../shared/named-position.js';
import { pageAfter } from '../shared/page.js';
import { toCollectivityDetailDto } from './collectivity.mapper.js';
import { COLLECTIVITY_COLUMNS } from './territory.columns.js';
import { toCollectivityDto } from './territory.mapper.js';

/** Public bodies: those that no territory has, and any one with its members. */
@Injectable()
export class FindCollectivities {
  constructor(
    private readonly collectivities: CollectivityRepository,
    private readonly events: BodyEventRepository,
  ) {}

  /** @throws ProblemError invalid-cursor */
  async list(query: CollectivityQuery): Promise<CollectivityListDto> {
    const found = await this.collectivities.findBodies(askedIn(query), namedPosition(query), query.limit + 1);
    const { items, ...page } = pageAfter(found, query, ({ name, id }) => [name, id]);
    return { items: items.map(toCollectivityDto), ...page };
  }

  /** Every one that matches, whatever the page asked for. */
  async export(query: CollectivityQuery): Promise<CsvFile> {
    const { items } = await this.collectivities.findBodies(askedIn(query), null, null);
    return toCsv('organismes.csv', items.map(toCollectivityDto), COLLECTIVITY_COLUMNS);
  }

  /** @throws ProblemError not-found */
  async one(id: string): Promise<CollectivityDetailDto> {
    const found = await this.collectivities.findById(id.toUpperCase());
    if (!found) throw new ProblemError('not-found');
    return toCollectivityDetailDto(found, { collectivities: this.collectivities, events: this.events });
  }
}

const askedIn = ({ q, closed }: CollectivityQuery): { text: string | undefined; isClosed: boolean } => ({
  text: q,
  isClosed: closed === 'true',
});
