import { Injectable } from '@nestjs/common';
import type { MotionListDto, PageQuery } from '@ou-en-est-on/contracts';
import { MotionRepository } from '@ou-en-est-on/data';
import { type CsvFile, toCsv } from '../http/csv.js';
import { pageOfDtos } from '../shared/page.js';
import { MOTION_COLUMNS } from './motion.columns.js';
import { toCongressDto, toMotionSummary } from './motion.mapper.js';
import { ReadMotionContext } from './read-motion-context.js';

@Injectable()
export class ListMotions {
  constructor(
    private readonly motions: MotionRepository,
    private readonly readContext: ReadMotionContext,
  ) {}

  /** Oldest first, with the congresses whose motion is not in our sources. */
  async run(query: PageQuery): Promise<MotionListDto> {
    const [motions, withoutText, context] = await Promise.all([
      this.motions.findAll(),
      this.motions.findCongressesWithoutText(),
      this.readContext.run(),
    ]);
    return {
      ...pageOfDtos(
        motions,
        query,
        ({ id }) => id,
        (motion) => toMotionSummary(motion, context),
      ),
      withoutText: withoutText.map(toCongressDto),
    };
  }

  /** Every motion, whatever the page asked for. */
  async export(): Promise<CsvFile> {
    const [motions, context] = await Promise.all([this.motions.findAll(), this.readContext.run()]);
    return toCsv(
      'motions.csv',
      motions.map((motion) => toMotionSummary(motion, context)),
      MOTION_COLUMNS,
    );
  }
}
