import { Injectable } from '@nestjs/common';
import type { PageQuery, StakeListDto } from '@ou-en-est-on/contracts';
import { MotionRepository } from '@ou-en-est-on/data';
import { type CsvFile, toCsv } from '../http/csv.js';
import { pageOfDtos } from '../shared/page.js';
import { STAKE_COLUMNS } from './motion.columns.js';
import { toStakeDto } from './motion.mapper.js';

@Injectable()
export class ListStakes {
  constructor(private readonly motions: MotionRepository) {}

  async run(query: PageQuery): Promise<StakeListDto> {
    const stakes = await this.motions.findStakes();
    return pageOfDtos(stakes, query, ({ id }) => id, toStakeDto);
  }

  /** Every stake, whatever the page asked for. */
  async export(): Promise<CsvFile> {
    return toCsv('enjeux.csv', (await this.motions.findStakes()).map(toStakeDto), STAKE_COLUMNS);
  }
}
