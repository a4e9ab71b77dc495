import type { DatePrecision, PartialDate } from '../shared/calendar-date.js';

export const EXCHANGE_KINDS = [
  'delivery',
  'audience',
  'speech',
  'announcement',
  'written-reply',
  'parliamentary-reply',
  'request',
] as const;
/** `parliamentary-reply` answers a member's question on its own subject: it is not an answer to a motion. */
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

export const EXCHANGE_SIDES = ['government', 'parliament', 'agency', 'association'] as const;
export type ExchangeSide = (typeof EXCHANGE_SIDES)[number];

export interface CitedAction {
  readonly actionId: string;
  readonly asCited: string;
}

export interface ParliamentaryQuestion {
  readonly chamber: string;
  readonly legislature: number;
  readonly number: number;
}

/** Something said, handed or written between the association and the State or Parliament. */
export interface Exchange {
  readonly id: string;
  /** Year of the congress it belongs to; null for a reply to a member of parliament. */
  readonly congressYear: number | null;
  readonly kind: ExchangeKind;
  readonly side: ExchangeSide;
  readonly date: PartialDate;
  readonly datePrecision: DatePrecision;
  readonly counterpartName: string | null;
  readonly counterpartRole: string;
  readonly summary: string;
  readonly subject: string | null;
  readonly question: ParliamentaryQuestion | null;
  readonly citedActions: readonly CitedAction[];
  readonly factRefs: readonly string[];
  /** As recorded: an address, or a publication and its date. */
  readonly sources: readonly string[];
  readonly note: string | null;
}
