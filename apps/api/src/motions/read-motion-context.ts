import { Injectable } from '@nestjs/common';
import { ExchangeRepository, MotionRepository, ProposalRepository } from '@ou-en-est-on/data';
import { hadHappened } from '@ou-en-est-on/domain';
import { Clock } from '../shared/clock.js';
import type { MotionContext } from './motion.mapper.js';

/** Reads what the summaries of motions are counted from. */
@Injectable()
export class ReadMotionContext {
  constructor(
    private readonly motions: MotionRepository,
    private readonly proposals: ProposalRepository,
    private readonly exchanges: ExchangeRepository,
    private readonly clock: Clock,
  ) {}

  /** As of today, or of the day read as of. */
  async run(clocks = this.clock.reading({})): Promise<MotionContext> {
    const [axes, engagements, proposals, exchanges] = await Promise.all([
      this.motions.findAxes(),
      this.motions.findEngagements(),
      this.proposals.findAll(),
      this.exchanges.findAll(),
    ]);
    return {
      ...{ axes, engagements, proposals, today: clocks.asOf },
      exchanges: exchanges.filter(({ date }) => hadHappened(date, clocks)),
    };
  }
}
