import type { CalendarDate } from '../shared/calendar-date.js';

export const EVIDENCE_KINDS = [
  'law',
  'decree',
  'budget-bill',
  'enacted-budget',
  'spending',
  'dataset',
  'official-reply',
  'deliberation',
  'press',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A source one can go and read. */
export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly publisher: string;
  readonly title: string;
  readonly reference: string | null;
  readonly url: string | null;
  /** True when we formed the address from the document's number. */
  readonly urlBuilt: boolean;
  readonly publishedOn: CalendarDate | null;
  readonly retrievedOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
}
