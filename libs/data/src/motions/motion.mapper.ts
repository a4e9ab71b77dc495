import type { Axis, CongressWithoutText, Engagement, Measure, Motion, Stake } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { AxisEntity } from './axis.entity.js';
import type { CongressWithoutTextEntity } from './congress-without-text.entity.js';
import type { EngagementEntity } from './engagement.entity.js';
import type { MeasureEntity } from './measure.entity.js';
import type { MotionEntity } from './motion.entity.js';
import type { StakeEntity } from './stake.entity.js';

export const toStake = (row: StakeEntity): Stake => withoutShipping(row);
export const toMotion = (row: MotionEntity): Motion => withoutShipping(row);
export const toCongressWithoutText = (row: CongressWithoutTextEntity): CongressWithoutText => withoutShipping(row);
export const toAxis = (row: AxisEntity): Axis => withoutShipping(row);
export const toMeasure = (row: MeasureEntity): Measure => withoutShipping(row);
export const toEngagement = (row: EngagementEntity): Engagement => withoutShipping(row);
