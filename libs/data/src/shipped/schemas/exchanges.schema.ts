import { EXCHANGE_KINDS, EXCHANGE_SIDES, VERIFICATIONS } from '@ou-en-est-on/domain';
import { z } from 'zod';
import {
  calendarDate,
  count,
  datePrecision,
  factRef,
  nullableText,
  partialDate,
  position,
  proposalId,
  provenance,
  slug,
  text,
  year,
} from './common.schema.js';

const side = z.enum(EXCHANGE_SIDES);

const exchange = z.strictObject({
  id: slug,
  congressYear: year.nullable(),
  congressNumber: position.nullable(),
  kind: z.enum(EXCHANGE_KINDS),
  side,
  date: partialDate,
  datePrecision,
  counterpartName: nullableText,
  counterpartRole: text,
  summary: text,
  subject: nullableText,
  question: z.strictObject({ chamber: text, legislature: z.int(), number: z.int() }).nullable(),
  citedActions: z.array(z.strictObject({ actionId: slug, asCited: text })),
  factRefs: z.array(factRef),
  commitments: z.array(
    z.strictObject({
      text,
      due: calendarDate.nullable(),
      state: z.enum(['kept', 'not-verifiable']),
      /** The exchange that shows it was kept. */
      exchangeId: slug.nullable(),
    }),
  ),
  sources: z.array(text).min(1),
  urlBuilt: z.boolean(),
  verification: z.enum([...VERIFICATIONS, 'read-in-the-motion-document']),
  note: nullableText,
});

export const exchangesFile = z.strictObject({
  kind: z.literal('exchanges'),
  provenance,
  counts: z.strictObject({
    exchanges: count,
    byKind: z.record(z.enum(EXCHANGE_KINDS), count),
    bySide: z.record(side, count),
    followUps: count,
  }),
  /** What a dated search for written replies to a motion found. */
  writtenReplies: z.strictObject({ found: count, searchedOn: calendarDate, note: text }),
  exchanges: z.array(exchange),
  /** Acts of Parliament on the same object as proposals: no causality is claimed. */
  followUps: z.array(
    z.strictObject({ actionId: slug, proposalIds: z.array(proposalId).min(1), date: partialDate, side, note: text }),
  ),
});
