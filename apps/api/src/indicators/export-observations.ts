import { Injectable } from '@nestjs/common';
import type { ObservationDto, ObservationQuery } from '@ou-en-est-on/contracts';
import type { ObservationCursor } from '@ou-en-est-on/data';
import type { Observation, ReadingClocks } from '@ou-en-est-on/domain';
import { type Columns, type CsvFile, toCsv } from '../http/csv.js';
import { Clock } from '../shared/clock.js';
import { FindObservations } from './find-observations.js';
import { toObservationDto } from './indicator.mapper.js';

const BATCH = 5_000;

const COLUMNS: Columns<ObservationDto> = {
  territory: (row) => row.territory,
  territoryName: (row) => row.territoryName,
  date: (row) => row.date,
  datePrecision: (row) => row.datePrecision,
  kind: (row) => row.kind,
  value: (row) => row.value,
  valueMax: (row) => row.valueMax,
  atLeast: (row) => row.atLeast,
  numerator: (row) => row.numerator,
  denominator: (row) => row.denominator,
  publishedRate: (row) => row.publishedRate,
  series: (row) => row.series,
  note: (row) => row.note,
  'evidence.publisher': (row) => row.evidence?.publisher ?? null,
  'evidence.title': (row) => row.evidence?.title ?? null,
  'evidence.url': (row) => row.evidence?.url ?? null,
};

@Injectable()
export class ExportObservations {
  constructor(
    private readonly findObservations: FindObservations,
    private readonly clock: Clock,
  ) {}

  /** Every value that matches the filters, whatever the page asked for. */
  async run(id: string, query: ObservationQuery): Promise<CsvFile> {
    const clocks = this.clock.reading(query);
    await this.findObservations.indicator(id, clocks);
    const observations = await this.findAll(id, query, clocks);
    const words = await this.findObservations.words(observations);
    return toCsv(
      `${id}.csv`,
      observations.map((one) => toObservationDto(one, words)),
      COLUMNS,
    );
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
