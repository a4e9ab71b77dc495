import { ACTORS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { indicatorSummary } from '../indicators/indicator.contract.js';
import { motionSummary, stake } from '../motions/motion.contract.js';
import { progressCounts, proposalSummary } from '../proposals/proposal.contract.js';
import { kindCoverage } from '../self-assessments/realisation.contract.js';
import { calendarDate, clocks, explanation } from '../shared/common.contract.js';
import { annotated } from '../shared/annotate.js';

const respondents = z.object({ total: z.int(), byKind: z.array(kindCoverage), explain: explanation });

export const nationalDashboard = annotated(
  z.object({
    clocks,
    /** The day, in Paris, the figures are of. */
    date: calendarDate,
    all: progressCounts,
    byStake: z.array(z.object({ stake, progress: progressCounts })),
    byMotion: z.array(
      z.object({
        motion: z.pick(motionSummary, { id: true, year: true, title: true, proposalCount: true }),
        progress: progressCounts,
      }),
    ),
    headlineIndicators: z.array(indicatorSummary),
    /** Latest effective dates first. */
    recentlyMoved: z.array(proposalSummary),
    /** Same demand in the most motions, and not achieved. */
    longestAsked: z.array(proposalSummary),
    actors: z.array(z.object({ actor: z.enum(ACTORS), main: z.int(), any: z.int() })),
    actorsExplain: explanation,
    actionCount: z.int(),
    actionCountExplain: explanation,
    /** Whose self-assessment was public on the day read, among the collectivities of today. */
    respondents,
    /** Whose answers to the module were; some answer it and not the matrix. */
    moduleRespondents: respondents,
  }),
  { id: 'NationalDashboard' },
);
export type NationalDashboardDto = z.infer<typeof nationalDashboard>;
