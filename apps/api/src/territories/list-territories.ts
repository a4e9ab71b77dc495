import { Injectable } from '@nestjs/common';
import type { TerritoryListDto, TerritoryQuery } from '@ou-en-est-on/contracts';
import { type TerritoryFilter, TerritoryRepository, TerritorySearchRepository } from '@ou-en-est-on/data';
import { explainFoundTerritories, type Territory, territoryId } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { decodeCursor } from '../shared/cursor.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { offsetOf, pageAfter, pageFrom, type SlicedPage } from '../shared/page.js';
import { TERRITORY_COLUMNS } from './territory.columns.js';
import { toTerritoryDto } from './territory.mapper.js';

interface Found extends SlicedPage<Territory> {
  readonly asTyped: boolean;
}

@Injectable()
export class ListTerritories {
  constructor(
    private readonly territories: TerritoryRepository,
    private readonly names: TerritorySearchRepository,
  ) {}

  /** From the country down, then by name; those sought, by match then population. */
  async run(query: TerritoryQuery): Promise<TerritoryListDto> {
    const { items, total, next, asTyped } = await (query.q === undefined
      ? this.list(query)
      : this.search(query, query.q));
    return {
      items: items.map(toTerritoryDto),
      total,
      next,
      explain: toExplanationDto(explainFoundTerritories(query.q ?? null, total)),
      asTyped,
      places: await this.placesOf(items),
    };
  }

  /** Every territory that matches the filters, whatever the page asked for. */
  async export(query: TerritoryQuery): Promise<CsvFile> {
    const items =
      query.q === undefined
        ? await this.territories.findAfter(filterOf(query), null, null)
        : await this.found(query, query.q, { offset: 0, limit: 100_000 }).then((found) => found.items);
    return toCsv('territoires.csv', items.map(toTerritoryDto), TERRITORY_COLUMNS);
  }

  /** @throws ProblemError invalid-cursor */
  private async list(query: TerritoryQuery): Promise<Found> {
    const [afterId] = decodeCursor(query, 1) ?? [];
    const after = afterId === undefined ? null : await this.territories.findById(afterId);
    if (afterId !== undefined && !after) throw new ProblemError('invalid-cursor');
    const [items, total] = await Promise.all([
      this.territories.findAfter(filterOf(query), after, query.limit + 1),
      this.territories.count(filterOf(query)),
    ]);
    return { ...pageAfter({ items, total }, query, ({ id }) => [id]), asTyped: true };
  }

  private async search(query: TerritoryQuery, text: string): Promise<Found> {
    const offset = offsetOf(query);
    const found = await this.found(query, text, { offset, limit: query.limit });
    return { ...pageFrom(offset, found, query), asTyped: found.asTyped };
  }

  private async found(
    query: TerritoryQuery,
    text: string,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Omit<Found, 'next'>> {
    const { ids, total, asTyped } = await this.names.search({ text, ...filterOf(query), ...page });
    const rows = new Map((await this.territories.findByIds(ids)).map((one) => [one.id, one]));
    return { items: ids.flatMap((id) => rows.get(id) ?? []), total, asTyped };
  }

  private async placesOf(items: readonly Territory[]): Promise<Record<string, string>> {
    const ids = items.flatMap(({ departmentId, epciId }) => [departmentId, epciId]).filter((id) => id !== null);
    const places = await this.territories.findByIds([...new Set(ids)]);
    return Object.fromEntries(places.map(({ id, name }) => [id, name]));
  }
}

function filterOf({ type, department }: TerritoryQuery): TerritoryFilter {
  return { types: type, departmentId: department === undefined ? undefined : territoryId('department', department) };
}
