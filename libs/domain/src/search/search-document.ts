import type { ActionDomain } from '../government-actions/government-action.js';
import type { StakeId } from '../motions/motion.js';
import type { PartialDate } from '../shared/calendar-date.js';

/** What a search can find, in the order that ties are shown. */
export const SEARCH_KINDS = ['proposal', 'government-action', 'indicator', 'exchange'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Where in a page a searched sentence stands: a milestone must not be read as a thing done, nor a target as a value. */
export const SEARCH_PARTS = [
  'text',
  'keywords',
  'measure',
  'axis',
  'promise',
  'lead',
  'note',
  'legal-reference',
  'target',
  'milestone',
  'figure',
  'definition',
  'method',
  'limits',
  'source',
  'counterpart',
  'cited-action',
] as const;
export type SearchPart = (typeof SEARCH_PARTS)[number];

export const SEARCH_FACETS = ['kind', 'motion', 'stake'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** One sentence of a document, on one line. */
export interface SearchSentence {
  readonly part: SearchPart;
  readonly text: string;
}

/** What a public page says of one thing, as the search reads it. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly entityId: string;
  readonly title: string;
  readonly sentences: readonly SearchSentence[];
  /** Year of the motion, or of the congress of an exchange. */
  readonly motionYear: number | null;
  /** Main stake of a proposal. */
  readonly stakeId: StakeId | null;
  /** Domain of a State action. */
  readonly domain: ActionDomain | null;
  /** Date of an exchange. */
  readonly date: PartialDate | null;
  /** Rank amongst the documents of its kind when nothing else tells them apart. */
  readonly position: number;
}
