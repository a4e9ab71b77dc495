import { Injectable } from '@nestjs/common';
import type { EngagementListDto, EngagementQuery } from '@ou-en-est-on/contracts';
import { pageOfDtos } from '../shared/page.js';
import { toEngagementDto } from './motion.mapper.js';
import { ReadMotionContext } from './read-motion-context.js';

@Injectable()
export class ListEngagements {
  constructor(private readonly readContext: ReadMotionContext) {}

  async run(query: EngagementQuery): Promise<EngagementListDto> {
    const context = await this.readContext.run();
    const found = context.engagements.filter(({ motionId }) => query.motion?.includes(motionId) ?? true);
    return pageOfDtos(
      found,
      query,
      ({ id }) => id,
      (engagement) => toEngagementDto(engagement, context),
    );
  }
}
