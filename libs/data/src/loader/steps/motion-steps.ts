import { AxisEntity } from '../../motions/axis.entity.js';
import { CongressWithoutTextEntity } from '../../motions/congress-without-text.entity.js';
import { EngagementEntity } from '../../motions/engagement.entity.js';
import { MeasureEntity } from '../../motions/measure.entity.js';
import { MotionEntity } from '../../motions/motion.entity.js';
import { StakeEntity } from '../../motions/stake.entity.js';
import { tableStep } from '../load-step.js';

export const MOTION_STEPS = [
  tableStep('stake', 'stakes', StakeEntity, ({ stakes }) => stakes),
  tableStep('motion', 'motion', MotionEntity, ({ motion }) => [motion]),
  tableStep('congress_without_text', 'other-congresses', CongressWithoutTextEntity, ({ congresses }) => congresses),
  tableStep('axis', 'motion', AxisEntity, ({ axes }) => axes.map((axis) => ({ ...axis, stakeId: axis.stake.id }))),
  tableStep('measure', 'motion', MeasureEntity, ({ measures }) => measures),
];

/** After the proposals, which an engagement may be about. */
export const ENGAGEMENT_STEP = tableStep('engagement', 'motion', EngagementEntity, ({ engagements }) => engagements);
