import type { CalendarDate, Observation, ObservationKind, TerritoryType } from '@ou-en-est-on/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ImportEntity } from './import.entity.js';
import { toObservation } from './indicator.mapper.js';
import type { ObservationRow } from './observation.columns.js';
import { CurrentObservationEntity, ObservationEntity } from './observation.entity.js';
import { wasShown } from './shown-imports.js';

/** Values as they were shown once; without them, as they are shown now. */
export interface ObservationMoment {
  /** Values published by then, of imports not withdrawn by then. */
  readonly knownAt?: Date;
  /** Values of that day or before. The targets stay: they are dated by when they fall due. */
  readonly until?: CalendarDate;
}

export interface ObservationFilter extends ObservationMoment {
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

/** A level some of whose territories have a value shown. */
export interface ValuedLevel {
  readonly type: TerritoryType;
  /** Null when there are more than was asked for. */
  readonly territoryIds: readonly string[] | null;
}

/** The rule of the view `current_observation`, at another instant than now. */
const KNOWN_AT = `
  EXISTS (
    SELECT FROM import brought
    WHERE brought.id = shown.import_id AND ${wasShown('brought')}
      AND NOT EXISTS (
        SELECT FROM observation later
        JOIN import corrected ON corrected.id = later.import_id AND ${wasShown('corrected')}
        WHERE later.indicator_id = shown.indicator_id AND later.series_id = shown.series_id
          AND later.territory_id = shown.territory_id AND later.date = shown.date AND later.kind = shown.kind
          AND (corrected.published_at, corrected.id) > (brought.published_at, brought.id)
      )
  )`;

const CONDITIONS: Readonly<Record<keyof ObservationFilter, string>> = {
  knownAt: KNOWN_AT,
  until: `(shown.kind = 'target' OR shown.date <= :until)`,
  indicatorIds: 'shown.indicatorId = ANY (:indicatorIds)',
  territoryIds: 'shown.territoryId = ANY (:territoryIds)',
  territoryTypes: 'shown.territoryId IN (SELECT t.id FROM territory t WHERE t.type = ANY (:territoryTypes))',
  kinds: 'shown.kind = ANY (:kinds)',
  seriesIds: 'shown.seriesId = ANY (:seriesIds)',
};

/** Values that are shown, or were once: the latest of an import that was not withdrawn, for each key. */
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
  async findSeries(indicatorId: string, moment: ObservationMoment = {}): Promise<ObservationSeries[]> {
    return this.shown({ indicatorIds: [indicatorId], ...moment })
      .innerJoin(ImportEntity, 'import', 'import.id = shown.importId')
      .select('shown.seriesId', 'id')
      .addSelect('max(import.publisher)', 'publisher')
      .addSelect('count(*)::int', 'observationCount')
      .addSelect('max(import.publishedAt)', 'importedAt')
      .groupBy('shown.seriesId')
      .orderBy('shown.seriesId')
      .getRawMany<ObservationSeries>();
  }

  /** The levels whose territories have values shown of an indicator, and which, where they are no more than `most`. */
  async findLevels(indicatorId: string, most: number, moment: ObservationMoment = {}): Promise<ValuedLevel[]> {
    return this.shown({ indicatorIds: [indicatorId], ...moment })
      .innerJoin('territory', 'place', 'place.id = shown.territoryId')
      .select('place.type', 'type')
      .addSelect('CASE WHEN count(DISTINCT place.id) <= :most THEN array_agg(DISTINCT place.id) END', 'territoryIds')
      .setParameter('most', most)
      .groupBy('place.type')
      .getRawMany<ValuedLevel>();
  }

  private shown(filter: ObservationFilter): SelectQueryBuilder<ObservationRow> {
    const query = this.manager.createQueryBuilder<ObservationRow>(
      filter.knownAt ? ObservationEntity : CurrentObservationEntity,
      'shown',
    );
    for (const [name, condition] of Object.entries(CONDITIONS) as [keyof ObservationFilter, string][]) {
      if (filter[name]) query.andWhere(condition, { [name]: filter[name] });
    }
    return query;
  }
}

async function countOf(query: SelectQueryBuilder<ObservationRow>): Promise<number> {
  const counted = await query.select('count(*)::int', 'total').getRawOne<{ total: number }>();
  return counted?.total ?? 0;
}

function inOrder(query: SelectQueryBuilder<ObservationRow>): SelectQueryBuilder<ObservationRow> {
  return query
    .addOrderBy('shown.date')
    .addOrderBy('shown.kind')
    .addOrderBy('shown.seriesId')
    .addOrderBy('shown.territoryId');
}
