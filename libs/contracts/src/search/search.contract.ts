import { ACTION_DOMAINS, SEARCH_FACETS, SEARCH_KINDS, SEARCH_PARTS, STAKE_IDS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { facetCount } from '../proposals/proposal.contract.js';
import { explanation, oneOrMore, page, pageQuery, partialDate } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** Pieces of a text in their order: joined they give it; `match` says which were found. Never HTML. */
export const textSegments = annotated(z.array(z.object({ text: z.string(), match: z.boolean() })), {
  id: 'TextSegments',
});
export type TextSegmentsDto = z.infer<typeof textSegments>;

export const searchResult = annotated(
  z.object({
    kind: z.enum(SEARCH_KINDS),
    /** Of the proposal, the action, the indicator or the exchange. */
    id: z.string(),
    title: textSegments,
    /** Sentences where the words stand, at most two; none when only the title has them. */
    passages: z.array(z.object({ part: z.enum(SEARCH_PARTS), segments: textSegments })),
    motionYear: z.nullable(z.int()),
    stakeId: z.nullable(z.enum(STAKE_IDS)),
    domain: z.nullable(z.enum(ACTION_DOMAINS)),
    date: z.nullable(partialDate),
  }),
  { id: 'SearchResult' },
);
export type SearchResultDto = z.infer<typeof searchResult>;

const LONGEST_TEXT = 200;
const years = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.split(',')),
  ),
  z.array(z.string().check(z.regex(/^(19|20)\d{2}$/, 'doit être une année'))).check(z.minLength(1), z.maxLength(50)),
);

export const searchFilters = z.object({
  kind: described(z.optional(oneOrMore(SEARCH_KINDS)), 'Nature : proposition, action de l’État, indicateur, échange'),
  motion: described(z.optional(years), 'Année de la motion, ou du congrès d’un échange'),
  stake: described(z.optional(oneOrMore(STAKE_IDS)), 'Enjeu principal d’une proposition'),
});
export type SearchFilters = z.output<typeof searchFilters>;

export const searchQuery = z.extend(searchFilters, {
  ...pageQuery.shape,
  q: annotated(
    described(
      z.string({ error: 'est attendu : écrivez les mots à chercher' }).check(
        z.maxLength(LONGEST_TEXT),
        z.refine((text) => text.trim() !== '', 'est vide : écrivez les mots à chercher'),
      ),
      'Les mots à chercher, ou un numéro de proposition.',
    ),
    { examples: ['fibre'] },
  ),
});
export type SearchQuery = z.output<typeof searchQuery>;

export const searchResults = z.extend(page(searchResult), {
  /** Of the total. */
  explain: explanation,
  facetsExplain: explanation,
  /** Counts of a facet are under all the other filters, not its own. */
  facets: z.record(z.enum(SEARCH_FACETS), z.array(facetCount)),
  /** False when nothing holds every word: what holds some of them is given instead. */
  everyWord: z.boolean(),
  /** Words found nowhere as they were typed, with those read in their place; none when nothing resembles them. */
  readings: z.array(z.object({ typed: z.string(), read: z.array(z.string()) })),
});
export type SearchResultsDto = z.infer<typeof searchResults>;
