import { ACTION_RELATIONS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { clocks, explanation, reviewState } from '../shared/common.contract.js';
import { actionObservation, actionTarget, governmentActionSummary, milestone } from './government-action.contract.js';
import { annotated } from '../shared/annotate.js';

/** How an action bears on a proposal; the proposals themselves are `/proposals?governmentAction=…`. */
export const actionProposalLink = z.object({
  proposalId: z.string(),
  relation: z.enum(ACTION_RELATIONS),
  factsAfterMotion: z.boolean(),
  rationale: z.string(),
  review: reviewState,
});

export const governmentActionDetail = annotated(
  z.extend(governmentActionSummary, {
    clocks,
    ministry: z.nullable(z.string()),
    note: z.nullable(z.string()),
    legalReferences: z.array(
      z.object({
        label: z.string(),
        nor: z.nullable(z.string()),
        officialJournal: z.nullable(z.string()),
        url: z.nullable(z.string()),
      }),
    ),
    targets: z.array(actionTarget),
    milestones: z.array(milestone),
    observations: z.array(actionObservation),
    /** Facts known but still to verify, hence not listed. */
    factsToVerify: z.int(),
    factsToVerifyExplain: explanation,
    proposalLinks: z.array(actionProposalLink),
  }),
  { id: 'GovernmentActionDetail' },
);
export type GovernmentActionDetailDto = z.infer<typeof governmentActionDetail>;
