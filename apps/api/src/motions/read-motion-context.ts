import { Injectable } from '@nestjs/common';
import { ExchangeRepository, MotionRepository, ProposalRepository } from '@ou-en-est-on/data';
import { hadBeenAsked, hadHappened, type Proposal, type ReadingClocks } from '@ou-en-est-on/domain';
import type { MotionContext } from './motion.mapper.js';

/** Reads what the summaries of motions are counted from. */
@Injectable()
export class ReadMotionContext {
  constructor(
    private readonly motions: MotionRepository,
    private readonly proposals: ProposalRepository,
    private readonly exchanges: ExchangeRepository,
  ) {}

  /**
   * The motions there were on the day read as of, and what had been said around them by then. A caller that has read
   * the proposals already hands them over.
   */
  async run(clocks: ReadingClocks, read?: readonly Proposal[]): Promise<MotionContext> {
    const [motions, axes, engagements, proposals, exchanges] = await Promise.all([
      this.motions.findAll(),
      this.motions.findAxes(),
      this.motions.findEngagements(),
      read ?? this.proposals.findAll(),
      this.exchanges.findAll(),
    ]);
    const asked = motions.filter((motion) => hadBeenAsked(motion, clocks));
    const ids = new Set(asked.map(({ id }) => id));
    return {
      ...{ motions: asked, axes, proposals, today: clocks.asOf },
      engagements: engagements.filter(({ motionId }) => ids.has(motionId)),
      exchanges: exchanges.filter(({ date }) => hadHappened(date, clocks)),
    };
  }
}
