import { Injectable } from '@nestjs/common';
import type { ObservationQuery } from '@ou-en-est-on/contracts';
import {
  EvidenceRepository,
  IndicatorRepository,
  type ObservationCursor,
  ObservationRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import type { Indicator, Observation, ReadingClocks } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { evidenceLookup } from '../shared/evidence.mapper.js';
import { COMPUTED_INDICATORS } from './computed-observations.js';
import type { ObservationWords } from './indicator.mapper.js';
import { momentOf } from './moment-of.js';
import { NATIONAL, ReadIndicators } from './read-indicators.js';

export interface ObservationsFound {
  readonly items: readonly Observation[];
  readonly total: number;
}

/** True of a value of the kinds and of the series that are asked for. */
export function isAmong({ kind, seriesId }: Observation, query: Pick<ObservationQuery, 'kind' | 'series'>): boolean {
  return (query.kind?.includes(kind) ?? true) && (query.series?.includes(seriesId) ?? true);
}

/** Finds values of an indicator, whether they come from a table or from our own rules. */
@Injectable()
export class FindObservations {
  constructor(
    private readonly indicators: IndicatorRepository,
    private readonly observations: ObservationRepository,
    private readonly territories: TerritoryRepository,
    private readonly evidence: EvidenceRepository,
    private readonly readIndicators: ReadIndicators,
  ) {}

  /** @throws ProblemError not-found, also for one that this site did not show at that instant */
  async indicator(id: string, clocks: ReadingClocks): Promise<Indicator> {
    const indicator = await this.indicators.findById(id, momentOf(clocks));
    if (!indicator) throw new ProblemError('not-found');
    return indicator;
  }

  async page(
    id: string,
    query: ObservationQuery,
    clocks: ReadingClocks,
    { after, limit }: { readonly after: ObservationCursor | null; readonly limit: number },
  ): Promise<ObservationsFound> {
    if (COMPUTED_INDICATORS.includes(id)) return this.computedPage(id, query, clocks);
    const { territory, level, kind, series } = query;
    const filters = {
      territoryIds: territory,
      territoryTypes: level,
      kinds: kind,
      seriesIds: series,
      ...momentOf(clocks),
    };
    return this.observations.findPage(id, filters, after, limit);
  }

  /** Everything known of the indicator for one territory. */
  async ofTerritory(id: string, territoryId: string, clocks: ReadingClocks): Promise<readonly Observation[]> {
    if (!COMPUTED_INDICATORS.includes(id)) {
      return this.observations.findCurrent({ indicatorIds: [id], territoryIds: [territoryId], ...momentOf(clocks) });
    }
    return territoryId === NATIONAL ? this.computedOf(id, clocks) : [];
  }

  /** The words that these values' ids stand for. */
  async words(observations: readonly Observation[]): Promise<ObservationWords> {
    const evidenceIds = observations.flatMap(({ evidenceId }) => (evidenceId === null ? [] : [evidenceId]));
    const [territories, evidence] = await Promise.all([
      this.territories.findByIds([...new Set(observations.map(({ territoryId }) => territoryId))]),
      this.evidence.findByIds([...new Set(evidenceIds)]),
    ]);
    const names = new Map(territories.map(({ id, name }) => [id, name]));
    return { territoryName: (id) => names.get(id) ?? id, evidence: evidenceLookup(evidence) };
  }

  /** A computed indicator has one value, national and of the day read as of. */
  private async computedPage(id: string, query: ObservationQuery, clocks: ReadingClocks): Promise<ObservationsFound> {
    const { territory, level } = query;
    const items = (await this.computedOf(id, clocks)).filter(
      (one) =>
        (territory?.includes(one.territoryId) ?? true) && (level?.includes('country') ?? true) && isAmong(one, query),
    );
    return { items, total: items.length };
  }

  private async computedOf(id: string, clocks: ReadingClocks): Promise<Observation[]> {
    const computed = await this.readIndicators.computed(clocks);
    return computed.filter(({ indicatorId }) => indicatorId === id);
  }
}
