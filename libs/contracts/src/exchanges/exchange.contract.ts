import { EXCHANGE_KINDS, EXCHANGE_SIDES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import {
  clocks,
  clocksQuery,
  datePrecision,
  explanation,
  identifiers,
  oneOrMore,
  page,
  pageQuery,
  partialDate,
} from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const exchange = annotated(
  z.object({
    id: z.string(),
    congressYear: z.nullable(z.int()),
    kind: z.enum(EXCHANGE_KINDS),
    side: z.enum(EXCHANGE_SIDES),
    date: partialDate,
    datePrecision,
    counterpartName: z.nullable(z.string()),
    counterpartRole: z.string(),
    summary: z.string(),
    subject: z.nullable(z.string()),
    question: z.nullable(z.object({ chamber: z.string(), legislature: z.int(), number: z.int() })),
    citedActions: z.array(z.object({ actionId: z.string(), actionName: z.string(), asCited: z.string() })),
    sources: z.array(z.object({ label: z.string(), url: z.nullable(z.string()) })),
    note: z.nullable(z.string()),
  }),
  { id: 'Exchange' },
);
export type ExchangeDto = z.infer<typeof exchange>;

export const exchangeQuery = z.extend(pageQuery, {
  ...clocksQuery.shape,
  motion: described(z.optional(identifiers), 'Année du congrès'),
  governmentAction: described(z.optional(identifiers), 'Action de l’État citée'),
  side: described(z.optional(oneOrMore(EXCHANGE_SIDES)), 'Interlocuteur'),
  kind: described(z.optional(oneOrMore(EXCHANGE_KINDS)), 'Nature'),
});
export type ExchangeQuery = z.output<typeof exchangeQuery>;

export const exchangeList = z.extend(page(exchange), {
  clocks,
  /** Of the total. */
  explain: explanation,
  /** By motion, days since delivery without a known written reply; never called overdue. */
  withoutWrittenReply: z.array(
    z.object({
      motionId: z.string(),
      deliveredOn: z.nullable(z.string()),
      days: z.nullable(z.int()),
      explain: explanation,
    }),
  ),
  /** Of how many motions are in it. */
  withoutWrittenReplyExplain: explanation,
});
export type ExchangeListDto = z.infer<typeof exchangeList>;
