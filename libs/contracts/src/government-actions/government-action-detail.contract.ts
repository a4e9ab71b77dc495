import { ACTION_RELATIONS } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { clocks, explanation, reviewState } from '../shared/common.contract.js';
import { actionObservation, actionTarget, governmentActionSummary, milestone } from './government-action.contract.js';

/** How an action bears on a proposal; the proposals themselves are `/proposals?governmentAction=…`. */
export const actionProposalLink = z.object({
  proposalId: z.string(),
  relation: z.enum(ACTION_RELATIONS),
  factsAfterMotion: z.boolean(),
  rationale: z.string(),
  review: reviewState,
});

export const governmentActionDetail = governmentActionSummary
  .extend({
    clocks,
    ministry: z.string().nullable(),
    note: z.string().nullable(),
    legalReferences: z.array(
      z.object({
        label: z.string(),
        nor: z.string().nullable(),
        officialJournal: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    targets: z.array(actionTarget),
    milestones: z.array(milestone),
    observations: z.array(actionObservation),
    /** Facts known but still to verify, hence not listed. */
    factsToVerify: z.int(),
    factsToVerifyExplain: explanation,
    proposalLinks: z.array(actionProposalLink),
  })
  .meta({ id: 'GovernmentActionDetail' });
export type GovernmentActionDetailDto = z.infer<typeof governmentActionDetail>;
