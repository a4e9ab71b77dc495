import {
  ACTION_RELATIONS,
  ALIGNMENT_STRENGTHS,
  EVENT_REVIEWS,
  LINEAGE_KINDS,
  LOCAL_SHARES,
  STATE_PROGRESSES,
} from '@ou-en-est-on/domain';
import { z } from 'zod';
import {
  calendarDate,
  confidence,
  count,
  datePrecision,
  factRef,
  nullableText,
  proposalId,
  provenance,
  reviewState,
  slug,
  text,
} from './common.schema.js';

export const lineageFile = z.strictObject({
  kind: z.literal('lineage'),
  provenance,
  counts: z.strictObject({ links: count, byKind: z.record(z.enum(LINEAGE_KINDS), count) }),
  links: z.array(
    z.strictObject({
      id: slug,
      fromProposalId: proposalId,
      toProposalId: proposalId,
      kind: z.enum(LINEAGE_KINDS),
      confidence,
      rationale: text,
      review: reviewState,
    }),
  ),
});

export const alignmentsFile = z.strictObject({
  kind: z.literal('alignments'),
  provenance,
  counts: z.strictObject({ alignments: count, byLocalShare: z.record(z.enum(LOCAL_SHARES), count) }),
  matrixEditionId: slug,
  alignments: z.array(
    z.strictObject({
      proposalId,
      themeIds: z.array(slug).min(1),
      services: z.array(z.strictObject({ serviceId: slug, strength: z.enum(ALIGNMENT_STRENGTHS) })),
      localShare: z.enum(LOCAL_SHARES),
      rationale: text,
      review: reviewState,
    }),
  ),
});

const actionLink = z.strictObject({
  id: slug,
  proposalId,
  actionId: slug,
  relation: z.enum(ACTION_RELATIONS),
  factsAfterMotion: z.boolean(),
  rationale: text,
  review: reviewState,
});
export type ShippedActionLink = z.infer<typeof actionLink>;

export const proposalActionsFile = z.strictObject({
  kind: z.literal('proposal-actions'),
  provenance,
  counts: z.strictObject({ links: count, byRelation: z.record(z.enum(ACTION_RELATIONS), count) }),
  links: z.array(actionLink),
});

/** A reading kept back: it rests on facts still to verify, so the event itself says `not-assessed`. */
const heldReading = z.strictObject({
  progress: z.enum(STATE_PROGRESSES),
  confidence: confidence.nullable(),
  note: nullableText,
  evidence: z.array(factRef).min(1),
  effectiveOn: calendarDate,
  effectivePrecision: datePrecision,
});

const eventId = z.string().regex(/^\d{4}-[\d.]+-e\d+$/, 'identifiant d’événement attendu : 2023-1.2.3-e1');

const progressEvent = z.strictObject({
  id: eventId,
  proposalId,
  progress: z.enum(STATE_PROGRESSES),
  review: z.enum(EVENT_REVIEWS),
  effectiveOn: calendarDate,
  effectivePrecision: datePrecision,
  rationale: nullableText,
  confidence: confidence.nullable(),
  searchedOn: calendarDate.nullable(),
  evidence: z.array(factRef),
  /** Figures useful to the reading that are no evidence. */
  context: z.array(factRef),
  factsToVerify: z.array(factRef),
  heldReading: heldReading.nullable(),
  author: text,
  reviewer: nullableText,
  /** The event this one corrects: nothing published is ever edited. */
  corrects: eventId.nullable(),
});
export type ShippedProgressEvent = z.infer<typeof progressEvent>;

export const progressEventsFile = z.strictObject({
  kind: z.literal('progress-events'),
  provenance,
  counts: z.strictObject({ events: count, byProgress: z.record(z.enum(STATE_PROGRESSES), count), held: count }),
  events: z.array(progressEvent),
});
