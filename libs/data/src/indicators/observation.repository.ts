import type { Observation, ObservationKind, TerritoryType } from '@ou-en-est-on/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { toObservation } from './indicator.mapper.js';
import { CurrentObservationEntity } from './observation.entity.js';

export interface ObservationFilter {
  readonly indicatorIds?: readonly string[];
  readonly territoryIds?: readonly string[];
  readonly territoryTypes?: readonly TerritoryType[];
  readonly kinds?: readonly ObservationKind[];
  readonly seriesIds?: readonly string[];
}

/** The last value of a page: the next one starts after it. */
export interface ObservationCursor {
  readonly date: string;
  readonly kind: ObservationKind;
  readonly seriesId: string;
  readonly territoryId: string;
}

export interface ObservationPage {
  readonly items: Observation[];
  /** Values of all pages. */
  readonly total: number;
}

/** One of the sources whose values of an indicator stand side by side. */
export interface ObservationSeries {
  readonly id: string;
  readonly publisher: string | null;
  readonly observationCount: number;
  readonly importedAt: Date;
}

const CONDITIONS: Readonly<Record<keyof ObservationFilter, string>> = {
  indicatorIds: 'shown.indicatorId = ANY (:indicatorIds)',
  territoryIds: 'shown.territoryId = ANY (:territoryIds)',
  territoryTypes: 'shown.territoryId IN (SELECT t.id FROM territory t WHERE t.type = ANY (:territoryTypes))',
  kinds: 'shown.kind = ANY (:kinds)',
  seriesIds: 'shown.seriesId = ANY (:seriesIds)',
};

/** Values that are shown: the latest of an import that was not withdrawn, for each key. */
export class ObservationRepository {
  constructor(private readonly manager: EntityManager) {}

  /** By indicator, date, kind, series and territory. */
  async findCurrent(filter: ObservationFilter = {}): Promise<Observation[]> {
    const query = inOrder(this.shown(filter).orderBy('shown.indicatorId'));
    return (await query.getMany()).map(toObservation);
  }

  /** One page of the values of an indicator, by date, kind, series and territory. */
  async findPage(
    indicatorId: string,
    filter: Omit<ObservationFilter, 'indicatorIds'>,
    after: ObservationCursor | null,
    limit: number,
  ): Promise<ObservationPage> {
    const shown = this.shown(filter).andWhere('shown.indicatorId = :indicatorId', { indicatorId });
    const page = inOrder(shown.clone()).limit(limit);
    if (after) {
      page.andWhere(
        `(shown.date, shown.kind, shown.seriesId, shown.territoryId) > (:date, :kind, :seriesId, :territoryId)`,
        after,
      );
    }
    const rows = await page.getMany();
    return { items: rows.map(toObservation), total: await countOf(shown) };
  }

  /** The series of an indicator that have values shown, by id. */
  async findSeries(indicatorId: string): Promise<ObservationSeries[]> {
    return this.manager.query(
      `SELECT shown.series_id AS id, max(import.publisher) AS publisher,
         count(*)::int AS "observationCount", max(import.published_at) AS "importedAt"
       FROM current_observation shown JOIN import ON import.id = shown.import_id
       WHERE shown.indicator_id = $1
       GROUP BY shown.series_id
       ORDER BY shown.series_id`,
      [indicatorId],
    );
  }

  private shown(filter: ObservationFilter): SelectQueryBuilder<CurrentObservationEntity> {
    const query = this.manager.createQueryBuilder(CurrentObservationEntity, 'shown');
    for (const [name, condition] of Object.entries(CONDITIONS) as [keyof ObservationFilter, string][]) {
      if (filter[name]) query.andWhere(condition, { [name]: filter[name] });
    }
    return query;
  }
}

async function countOf(query: SelectQueryBuilder<CurrentObservationEntity>): Promise<number> {
  const counted = await query.select('count(*)::int', 'total').getRawOne<{ total: number }>();
  return counted?.total ?? 0;
}

function inOrder(query: SelectQueryBuilder<CurrentObservationEntity>): SelectQueryBuilder<CurrentObservationEntity> {
  return query
    .addOrderBy('shown.date')
    .addOrderBy('shown.kind')
    .addOrderBy('shown.seriesId')
    .addOrderBy('shown.territoryId');
}
