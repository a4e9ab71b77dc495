import { Injectable } from '@nestjs/common';
import type { MotionDetailDto } from '@ou-en-est-on/contracts';
import { MotionRepository } from '@ou-en-est-on/data';
import { ProblemError } from '../http/problem-error.js';
import { toMotionDetail } from './motion.mapper.js';
import { ReadMotionContext } from './read-motion-context.js';

@Injectable()
export class GetMotion {
  constructor(
    private readonly motions: MotionRepository,
    private readonly readContext: ReadMotionContext,
  ) {}

  /** @throws ProblemError not-found */
  async run(id: string): Promise<MotionDetailDto> {
    const motion = await this.motions.findById(id);
    if (!motion) throw new ProblemError('not-found');
    const [stakes, measures, context] = await Promise.all([
      this.motions.findStakes(),
      this.motions.findMeasures(id),
      this.readContext.run(),
    ]);
    return toMotionDetail(motion, context, { stakes, measures });
  }
}
