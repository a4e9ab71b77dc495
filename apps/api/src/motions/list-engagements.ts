import { Injectable } from '@nestjs/common';
import type { EngagementListDto, EngagementQuery } from '@ou-en-est-on/contracts';
import { type CsvFile, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { pageOfDtos } from '../shared/page.js';
import { ENGAGEMENT_COLUMNS } from './motion.columns.js';
import { type MotionContext, toEngagementDto } from './motion.mapper.js';
import { ReadMotionContext } from './read-motion-context.js';

@Injectable()
export class ListEngagements {
  constructor(
    private readonly readContext: ReadMotionContext,
    private readonly clock: Clock,
  ) {}

  async run(query: EngagementQuery): Promise<EngagementListDto> {
    const clocks = this.clock.reading(query);
    const context = await this.readContext.run(clocks);
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(
        matching(context, query),
        query,
        ({ id }) => id,
        (engagement) => toEngagementDto(engagement, context),
      ),
    };
  }

  /** Every engagement that matches the filters, whatever the page asked for. */
  async export(query: EngagementQuery): Promise<CsvFile> {
    const context = await this.readContext.run(this.clock.reading(query));
    const found = matching(context, query).map((engagement) => toEngagementDto(engagement, context));
    return toCsv('engagements.csv', found, ENGAGEMENT_COLUMNS);
  }
}

function matching({ engagements }: MotionContext, { motion }: EngagementQuery): MotionContext['engagements'] {
  return engagements.filter(({ motionId }) => motion?.includes(motionId) ?? true);
}
