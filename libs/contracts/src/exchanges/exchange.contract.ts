import { EXCHANGE_KINDS, EXCHANGE_SIDES } from '@ou-en-est-on/domain';
import * as z from 'zod';
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

export const exchange = z
  .object({
    id: z.string(),
    congressYear: z.int().nullable(),
    kind: z.enum(EXCHANGE_KINDS),
    side: z.enum(EXCHANGE_SIDES),
    date: partialDate,
    datePrecision,
    counterpartName: z.string().nullable(),
    counterpartRole: z.string(),
    summary: z.string(),
    subject: z.string().nullable(),
    question: z.object({ chamber: z.string(), legislature: z.int(), number: z.int() }).nullable(),
    citedActions: z.array(z.object({ actionId: z.string(), actionName: z.string(), asCited: z.string() })),
    sources: z.array(z.object({ label: z.string(), url: z.string().nullable() })),
    note: z.string().nullable(),
  })
  .meta({ id: 'Exchange' });
export type ExchangeDto = z.infer<typeof exchange>;

export const exchangeQuery = pageQuery.extend({
  ...clocksQuery.shape,
  motion: identifiers.optional().describe('Année du congrès'),
  governmentAction: identifiers.optional().describe('Action de l’État citée'),
  side: oneOrMore(EXCHANGE_SIDES).optional().describe('Interlocuteur'),
  kind: oneOrMore(EXCHANGE_KINDS).optional().describe('Nature'),
});
export type ExchangeQuery = z.output<typeof exchangeQuery>;

export const exchangeList = page(exchange).extend({
  clocks,
  /** Of the total. */
  explain: explanation,
  /** By motion, days since delivery without a known written reply; never called overdue. */
  withoutWrittenReply: z.array(
    z.object({
      motionId: z.string(),
      deliveredOn: z.string().nullable(),
      days: z.int().nullable(),
      explain: explanation,
    }),
  ),
  /** Of how many motions are in it. */
  withoutWrittenReplyExplain: explanation,
});
export type ExchangeListDto = z.infer<typeof exchangeList>;
