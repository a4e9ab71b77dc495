import * as z from 'zod';
import { clocks, explanation } from '../shared/common.contract.js';
import { axis, engagement, measure, motionSummary, namedPerson, stake } from './motion.contract.js';

/** A motion with its structure; its proposals are `/proposals?motion=…`, its exchanges `/exchanges?motion=…`. */
export const motionDetail = motionSummary
  .extend({
    clocks,
    organiser: z.string(),
    /** Of the contributions and contributors that the motion announces. */
    participationExplain: explanation,
    participants: z.string().nullable(),
    partners: z.array(z.string()),
    sponsors: z.array(namedPerson),
    note: z.string().nullable(),
    sourceFile: z.string(),
    stakes: z.array(stake),
    axes: z.array(axis),
    measures: z.array(measure),
    engagements: z.array(engagement),
  })
  .meta({ id: 'MotionDetail' });
export type MotionDetailDto = z.infer<typeof motionDetail>;
