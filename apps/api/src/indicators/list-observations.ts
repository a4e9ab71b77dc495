import { Injectable } from '@nestjs/common';
import type { ObservationListDto, ObservationQuery } from '@ou-en-est-on/contracts';
import type { ObservationCursor } from '@ou-en-est-on/data';
import {
  checkPublishedRate,
  competingObservations,
  explainHeadline,
  explainValues,
  headlineObservation,
  type Indicator,
  interimRate,
  isCalendarDate,
  type Observation,
  OBSERVATION_KINDS,
  progressRate,
  type ReadingClocks,
} from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { decodeCursor } from '../shared/cursor.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageAfter } from '../shared/page.js';
import { FindObservations, isAmong } from './find-observations.js';
import {
  type ObservationWords,
  sourceOf,
  toObservationDto,
  toPublishedRateDto,
  toRateDto,
} from './indicator.mapper.js';
import { OBSERVATION_COLUMNS } from './observation.columns.js';

/** How many values of a file are read at once. */
const BATCH = 5_000;

type TerritoryFigures = Pick<
  ObservationListDto,
  'headline' | 'headlineExplain' | 'rate' | 'interimRate' | 'publishedRate'
>;

const NO_FIGURES: TerritoryFigures = {
  headline: null,
  headlineExplain: null,
  rate: null,
  interimRate: null,
  publishedRate: null,
};

@Injectable()
export class ListObservations {
  constructor(
    private readonly findObservations: FindObservations,
    private readonly clock: Clock,
  ) {}

  /** One page of values; with one territory, its headline and its rates come along. */
  async run(id: string, query: ObservationQuery): Promise<ObservationListDto> {
    const clocks = this.clock.reading(query);
    const indicator = await this.findObservations.indicator(id, clocks);
    const list = { ...query, id };
    const after = readCursor(list);
    const [territoryId, ...others] = query.territory ?? [];
    const alone = territoryId !== undefined && others.length === 0;
    const [found, known] = await Promise.all([
      this.findObservations.page(id, query, clocks, { after, limit: query.limit + 1 }),
      alone ? this.findObservations.ofTerritory(id, territoryId, clocks) : null,
    ]);
    const { items, total, next } = pageAfter(found, list, positionOf);
    const words = await this.findObservations.words([...items, ...(known ?? [])]);
    const explained = known && total > 0 ? known.filter((one) => isAmong(one, query)) : items;
    return {
      clocks: toClocksDto(clocks),
      ...{ items: items.map((one) => toObservationDto(one, words)), total, next },
      explain: toExplanationDto(explainValues(explained, (one) => sourceOf(one, words))),
      ...(known ? figuresOf(indicator, known, words, clocks) : NO_FIGURES),
    };
  }

  /** Every value that matches the filters, whatever the page asked for. */
  async export(id: string, query: ObservationQuery): Promise<CsvFile> {
    const clocks = this.clock.reading(query);
    await this.findObservations.indicator(id, clocks);
    const observations = await this.findAll(id, query, clocks);
    const words = await this.findObservations.words(observations);
    const rows = observations.map((one) => toObservationDto(one, words));
    return toCsv(`${id}.csv`, rows, OBSERVATION_COLUMNS);
  }

  private async findAll(id: string, query: ObservationQuery, clocks: ReadingClocks): Promise<Observation[]> {
    const found: Observation[] = [];
    let after: ObservationCursor | null = null;
    do {
      const { items } = await this.findObservations.page(id, query, clocks, { after, limit: BATCH });
      found.push(...items);
      after = items.length === BATCH ? (items.at(-1) ?? null) : null;
    } while (after !== null);
    return found;
  }
}

function figuresOf(
  { direction }: Indicator,
  known: readonly Observation[],
  words: ObservationWords,
  { asOf }: ReadingClocks,
): TerritoryFigures {
  const headline = headlineObservation(known, { asOf });
  const source = (one: Observation): string => sourceOf(one, words);
  const published = checkPublishedRate(known, direction);
  return {
    headline: headline && toObservationDto(headline, words),
    headlineExplain: toExplanationDto(explainHeadline(headline, source, competingObservations(known, { asOf }))),
    rate: toRateDto(progressRate(known, direction, { asOf }), words),
    interimRate: toRateDto(interimRate(known, direction, { asOf }), words),
    publishedRate: published && toPublishedRateDto(published, words),
  };
}

function positionOf({ date, kind, seriesId, territoryId }: Observation): string[] {
  return [date, kind, seriesId, territoryId];
}

function readCursor(list: ObservationQuery & { readonly id: string }): ObservationCursor | null {
  const position = decodeCursor(list, 4);
  if (position === null) return null;
  const [date = '', kindText, seriesId = '', territoryId = ''] = position;
  const kind = OBSERVATION_KINDS.find((one) => one === kindText);
  if (!isCalendarDate(date) || !kind) throw new ProblemError('invalid-cursor');
  return { date, kind, seriesId, territoryId };
}
