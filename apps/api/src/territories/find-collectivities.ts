import { Injectable } from '@nestjs/common';
import type { CollectivityDetailDto, CollectivityListDto, CollectivityQuery } from '@ou-en-est-on/contracts';
import { BodyEventRepository, CollectivityRepository } from '@ou-en-est-on/data';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { decodeCursor, encodeCursor } from '../shared/cursor.js';
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
    const position = decodeCursor(query, 2);
    const after = position && { name: position[0] ?? '', id: position[1] ?? '' };
    const { items, total } = await this.collectivities.findBodies(askedIn(query), after, query.limit + 1);
    const page = items.slice(0, query.limit);
    const last = items.length > page.length ? page.at(-1) : undefined;
    return {
      items: page.map(toCollectivityDto),
      total,
      next: last ? encodeCursor(query, [last.name, last.id]) : null,
    };
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
