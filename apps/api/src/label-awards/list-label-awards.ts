import { Injectable } from '@nestjs/common';
import type { LabelAwardListDto, LabelAwardQuery } from '@ou-en-est-on/contracts';
import {
  LABEL_COLUMNS,
  LabelAwardRepository,
  LabelHolderRepository,
  labelRows,
  type RecordedAward,
} from '@ou-en-est-on/data';
import { explainFound, hadHappened, latestAwardFirst, type ReadingClocks } from '@ou-en-est-on/domain';
import { type CsvFile, fields, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { slicePage } from '../shared/page.js';
import { holdersOf, nameOfBearer, toLabelAwardDto } from './label-award.mapper.js';

/** The labels that collectivities were given, the latest year first. */
@Injectable()
export class ListLabelAwards {
  constructor(
    private readonly awards: LabelAwardRepository,
    private readonly holders: LabelHolderRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError invalid-cursor, invalid-request for a day to come */
  async run(query: LabelAwardQuery): Promise<LabelAwardListDto> {
    const clocks = this.clock.reading(query);
    const { items, total, next } = slicePage(await this.find(query, clocks), query, ({ id }) => id);
    const holders = await holdersOf(items, this.holders);
    const years = await this.awards.countByYear(instantOf(clocks));
    const all = years.filter(({ year }) => hadHappened(String(year), clocks));
    const count = all.reduce((sum, { awards }) => sum + awards, 0);
    return {
      clocks: toClocksDto(clocks),
      ...{ items: items.map((award) => toLabelAwardDto(award, holders)), total, next },
      explain: toExplanationDto(explainFound('Labels enregistrés', count, total)),
    };
  }

  /** Every one that matches, in the form that an import takes. */
  async export(query: LabelAwardQuery): Promise<CsvFile> {
    return awardFile(await this.find(query, this.clock.reading(query)), this.holders);
  }

  private async find({ collectivity, year }: LabelAwardQuery, clocks: ReadingClocks): Promise<RecordedAward[]> {
    const ids = collectivity === undefined ? null : await this.holders.findWithFormer(collectivity.toUpperCase());
    const shown = await this.awards.findShown(instantOf(clocks), ids);
    return shown
      .filter((award) => (year === undefined || award.year === year) && hadHappened(String(award.year), clocks))
      .sort(latestAwardFirst);
  }
}

/** Null for a reading of now: what another process has just recorded is shown, whatever its clock says. */
function instantOf({ knownAt, knownOn, today }: ReadingClocks): Date | null {
  return knownOn === today ? null : knownAt;
}

export async function awardFile(awards: readonly RecordedAward[], repository: LabelHolderRepository): Promise<CsvFile> {
  const holders = await holdersOf(awards, repository);
  const named = awards.map((award) => ({ ...award, givenName: nameOfBearer(award, holders) }));
  return toCsv('labels.csv', labelRows(named), fields(...LABEL_COLUMNS));
}
