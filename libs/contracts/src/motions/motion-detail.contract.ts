import * as z from 'zod/mini';
import { clocks, explanation } from '../shared/common.contract.js';
import { axis, engagement, measure, motionSummary, namedPerson, stake } from './motion.contract.js';
import { annotated } from '../shared/annotate.js';

/** A motion with its structure; its proposals are `/proposals?motion=…`, its exchanges `/exchanges?motion=…`. */
export const motionDetail = annotated(
  z.extend(motionSummary, {
    clocks,
    organiser: z.string(),
    /** Of the contributions and contributors that the motion announces. */
    participationExplain: explanation,
    participants: z.nullable(z.string()),
    partners: z.array(z.string()),
    sponsors: z.array(namedPerson),
    note: z.nullable(z.string()),
    sourceFile: z.string(),
    stakes: z.array(stake),
    axes: z.array(axis),
    measures: z.array(measure),
    engagements: z.array(engagement),
  }),
  { id: 'MotionDetail' },
);
export type MotionDetailDto = z.infer<typeof motionDetail>;
