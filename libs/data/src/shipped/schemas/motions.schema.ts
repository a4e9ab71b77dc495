import { ACTORS, PROPOSAL_KINDS, STAKE_IDS, TAGS } from '@ou-en-est-on/domain';
import { z } from 'zod';
import {
  calendarDate,
  count,
  datePrecision,
  nullableText,
  position,
  proposalId,
  provenance,
  reviewState,
  text,
  year,
} from './common.schema.js';

const motionId = z.string().regex(/^\d{4}$/, 'identifiant de motion attendu : l’année du congrès');
const axisId = z.string().regex(/^\d{4}-\d+$/, 'identifiant d’axe attendu : 2023-1');
const measureId = z.string().regex(/^\d{4}-\d+\.\d+$/, 'identifiant de mesure attendu : 2023-1.2');
const engagementId = z.string().regex(/^\d{4}-E\d+$/, 'identifiant d’engagement attendu : 2025-E1');

const person = z.strictObject({
  name: text,
  role: text,
  collectivity: nullableText,
  departmentCode: nullableText,
  note: nullableText,
});

const quote = z.strictObject({
  name: text,
  role: text,
  collectivity: nullableText,
  departmentCode: nullableText,
  labelLevel2022: z.int().min(1).max(5).nullable(),
  text,
});

const motion = z.strictObject({
  id: motionId,
  year,
  congressNumber: position,
  title: text,
  heldFrom: calendarDate.nullable(),
  heldTo: calendarDate.nullable(),
  datePrecision,
  place: nullableText,
  venue: nullableText,
  organiser: text,
  contributions: count.nullable(),
  contributors: count.nullable(),
  participants: nullableText,
  partners: z.array(text),
  sponsors: z.array(person),
  delivery: z.strictObject({ name: nullableText, role: text, date: calendarDate.nullable(), source: text }).nullable(),
  fullTextAvailable: z.boolean(),
  note: nullableText,
  sourceFile: text,
  secondarySourceFile: nullableText,
  announcedProposals: count.nullable(),
  announcedAxes: count.nullable(),
  preparationMonths: count.nullable(),
  quotes: z.array(quote),
});

const axis = z.strictObject({
  id: axisId,
  motionId,
  position,
  announcedPosition: position.nullable(),
  title: text,
  question: nullableText,
  intro: nullableText,
  keywords: z.array(text),
  workshop: z.strictObject({ kind: text, title: text, heading: nullableText }).nullable(),
  stake: z.strictObject({
    id: z.enum(STAKE_IDS),
    coverage: z.enum(['full', 'partial']),
    basis: z.enum(['title', 'judgement']),
    rationale: text,
    review: reviewState,
  }),
});

const measure = z.strictObject({
  id: measureId,
  motionId,
  axisId,
  position,
  title: text,
  titleAsPublished: nullableText,
  displayTitle: text,
  keywords: z.array(text),
  tags: z.array(z.enum(TAGS)),
});

const proposal = z.strictObject({
  id: proposalId,
  motionId,
  axisId,
  measureId: measureId.nullable(),
  position,
  documentPosition: position.nullable(),
  kind: z.enum(PROPOSAL_KINDS),
  text,
  textAsPublished: nullableText,
  shortTitle: nullableText,
  workshop: nullableText,
  keywords: z.array(text),
  tags: z.array(z.strictObject({ tag: z.enum(TAGS), inheritedFrom: z.union([measureId, axisId]).nullable() })),
  stake: z.strictObject({
    id: z.enum(STAKE_IDS),
    also: z.array(z.enum(STAKE_IDS)),
    placedBy: z.enum(['axis', 'measure', 'proposal']),
    rationale: nullableText,
    review: reviewState,
  }),
  actors: z.array(z.enum(ACTORS)).min(1),
  sourceFile: text,
});

const engagement = z.strictObject({
  id: engagementId,
  motionId,
  axisId,
  position,
  holder: z.literal('association'),
  text,
  leads: z.array(person).min(1),
  supporters: z.array(person),
  proposalId: proposalId.nullable(),
  sourceFile: text,
});

/** One motion, whole: what must be written to add another one. */
export const motionFile = z.strictObject({
  kind: z.literal('motion'),
  provenance,
  counts: z.strictObject({ axes: count, measures: count, proposals: count, engagements: count }),
  motion,
  axes: z.array(axis).min(1),
  measures: z.array(measure),
  proposals: z.array(proposal).min(1),
  engagements: z.array(engagement),
});
export type MotionFile = z.infer<typeof motionFile>;
export type ShippedProposal = MotionFile['proposals'][number];

export const otherCongressesFile = z.strictObject({
  kind: z.literal('other-congresses'),
  provenance,
  counts: z.strictObject({ congresses: count }),
  congresses: z.array(
    z.strictObject({
      year,
      congressNumber: position,
      heldFrom: calendarDate.nullable(),
      heldTo: calendarDate.nullable(),
      place: nullableText,
      announcedAxes: count.nullable(),
      contributors: count.nullable(),
      contributions: count.nullable(),
      participants: count.nullable(),
      note: nullableText,
      source: text,
    }),
  ),
});

export const stakesFile = z.strictObject({
  kind: z.literal('stakes'),
  provenance,
  counts: z.strictObject({ stakes: count }),
  stakes: z.array(
    z.strictObject({ id: z.enum(STAKE_IDS), label: text, description: text, position, review: reviewState }),
  ),
});
