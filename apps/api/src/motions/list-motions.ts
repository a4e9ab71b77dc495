import { Injectable } from '@nestjs/common';
import type { MotionListDto, MotionQuery } from '@ou-en-est-on/contracts';
import { MotionRepository } from '@ou-en-est-on/data';
import { hadBeenAsked } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { pageOfDtos } from '../shared/page.js';
import { MOTION_COLUMNS } from './motion.columns.js';
import { toCongressDto, toMotionSummary } from './motion.mapper.js';
import { ReadMotionContext } from './read-motion-context.js';

@Injectable()
export class ListMotions {
  constructor(
    private readonly motions: MotionRepository,
    private readonly readContext: ReadMotionContext,
    private readonly clock: Clock,
  ) {}

  /** Oldest first, with the congresses whose motion is not in our sources. */
  async run(query: MotionQuery): Promise<MotionListDto> {
    const clocks = this.clock.reading(query);
    const [withoutText, context] = await Promise.all([
      this.motions.findCongressesWithoutText(),
      this.readContext.run(clocks),
    ]);
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(
        context.motions,
        query,
        ({ id }) => id,
        (motion) => toMotionSummary(motion, context),
      ),
      withoutText: withoutText.filter((congress) => hadBeenAsked(congress, clocks)).map(toCongressDto),
    };
  }

  /** Every motion, whatever the page asked for. */
  async export(query: MotionQuery): Promise<CsvFile> {
    const context = await this.readContext.run(this.clock.reading(query));
    return toCsv(
      'motions.csv',
      context.motions.map((motion) => toMotionSummary(motion, context)),
      MOTION_COLUMNS,
    );
  }
}
