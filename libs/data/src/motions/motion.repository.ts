import type { Axis, CongressWithoutText, Engagement, Measure, Motion, Stake } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { AxisEntity } from './axis.entity.js';
import { CongressWithoutTextEntity } from './congress-without-text.entity.js';
import { EngagementEntity } from './engagement.entity.js';
import { MeasureEntity } from './measure.entity.js';
import { MotionEntity } from './motion.entity.js';
import { toAxis, toCongressWithoutText, toEngagement, toMeasure, toMotion, toStake } from './motion.mapper.js';
import { StakeEntity } from './stake.entity.js';

/** Motions and their structure, always in the order of the published documents. */
export class MotionRepository {
  constructor(private readonly manager: EntityManager) {}

  async findAll(): Promise<Motion[]> {
    return (await this.manager.find(MotionEntity, { order: { year: 'ASC' } })).map(toMotion);
  }

  async findById(id: string): Promise<Motion | null> {
    const row = await this.manager.findOneBy(MotionEntity, { id });
    return row && toMotion(row);
  }

  async findCongressesWithoutText(): Promise<CongressWithoutText[]> {
    const rows = await this.manager.find(CongressWithoutTextEntity, { order: { year: 'ASC' } });
    return rows.map(toCongressWithoutText);
  }

  async findStakes(): Promise<Stake[]> {
    return (await this.manager.find(StakeEntity, { order: { position: 'ASC', id: 'ASC' } })).map(toStake);
  }

  /** Axes of one motion, or of all of them. */
  async findAxes(motionId?: string): Promise<Axis[]> {
    const rows = await this.manager.find(AxisEntity, {
      where: ofMotion(motionId),
      order: { motionId: 'ASC', position: 'ASC', id: 'ASC' },
    });
    return rows.map(toAxis);
  }

  /** Measures of one motion, or of all of them. */
  async findMeasures(motionId?: string): Promise<Measure[]> {
    const query = this.manager
      .createQueryBuilder(MeasureEntity, 'measure')
      .innerJoin(AxisEntity, 'axis', 'axis.id = measure.axisId')
      .where(ofMotion(motionId))
      .orderBy('measure.motionId')
      .addOrderBy('axis.position')
      .addOrderBy('measure.position')
      .addOrderBy('measure.id');
    return (await query.getMany()).map(toMeasure);
  }

  /** Engagements of one motion, or of all of them. */
  async findEngagements(motionId?: string): Promise<Engagement[]> {
    const rows = await this.manager.find(EngagementEntity, {
      where: ofMotion(motionId),
      order: { motionId: 'ASC', position: 'ASC', id: 'ASC' },
    });
    return rows.map(toEngagement);
  }
}

const ofMotion = (motionId: string | undefined): { motionId?: string } => (motionId === undefined ? {} : { motionId });
