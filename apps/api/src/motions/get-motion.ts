import { Injectable } from '@nestjs/common';
import type { ClocksQuery, MotionDetailDto } from '@ou-en-est-on/contracts';
import { MotionRepository } from '@ou-en-est-on/data';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toMotionDetail } from './motion.mapper.js';
import { ReadMotionContext } from './read-motion-context.js';

@Injectable()
export class GetMotion {
  constructor(
    private readonly motions: MotionRepository,
    private readonly readContext: ReadMotionContext,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, also for a motion that there was not yet on the day read as of */
  async run(id: string, query: ClocksQuery): Promise<MotionDetailDto> {
    const clocks = this.clock.reading(query);
    const [stakes, measures, context] = await Promise.all([
      this.motions.findStakes(),
      this.motions.findMeasures(id),
      this.readContext.run(clocks),
    ]);
    const motion = context.motions.find((one) => one.id === id);
    if (!motion) throw new ProblemError('not-found');
    return { ...toMotionDetail(motion, context, { stakes, measures }), clocks: toClocksDto(clocks) };
  }
}
