import { ACTION_DOMAINS, SEARCH_FACETS, SEARCH_KINDS, SEARCH_PARTS, STAKE_IDS } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { facetCount } from '../proposals/proposal.contract.js';
import { explanation, oneOrMore, page, pageQuery, partialDate } from '../shared/common.contract.js';

/** Pieces of a text in their order: joined they give it; `match` says which were found. Never HTML. */
export const textSegments = z.array(z.object({ text: z.string(), match: z.boolean() })).meta({ id: 'TextSegments' });
export type TextSegmentsDto = z.infer<typeof textSegments>;

export const searchResult = z
  .object({
    kind: z.enum(SEARCH_KINDS),
    /** Of the proposal, the action, the indicator or the exchange. */
    id: z.string(),
    title: textSegments,
    /** Sentences where the words stand, at most two; none when only the title has them. */
    passages: z.array(z.object({ part: z.enum(SEARCH_PARTS), segments: textSegments })),
    motionYear: z.int().nullable(),
    stakeId: z.enum(STAKE_IDS).nullable(),
    domain: z.enum(ACTION_DOMAINS).nullable(),
    date: partialDate.nullable(),
  })
  .meta({ id: 'SearchResult' });
export type SearchResultDto = z.infer<typeof searchResult>;

const LONGEST_TEXT = 200;
const years = z
  .string()
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(z.string().regex(/^(19|20)\d{2}$/, 'doit être une année'))
      .min(1)
      .max(50),
  );

export const searchFilters = z.object({
  kind: oneOrMore(SEARCH_KINDS).optional().describe('Nature : proposition, action de l’État, indicateur, échange'),
  motion: years.optional().describe('Année de la motion, ou du congrès d’un échange'),
  stake: oneOrMore(STAKE_IDS).optional().describe('Enjeu principal d’une proposition'),
});
export type SearchFilters = z.output<typeof searchFilters>;

export const searchQuery = searchFilters.extend({
  ...pageQuery.shape,
  q: z
    .string({ error: 'est attendu : écrivez les mots à chercher' })
    .max(LONGEST_TEXT)
    .refine((text) => text.trim() !== '', 'est vide : écrivez les mots à chercher')
    .describe('Les mots à chercher, ou un numéro de proposition.')
    .meta({ examples: ['fibre'] }),
});
export type SearchQuery = z.output<typeof searchQuery>;

export const searchResults = page(searchResult).extend({
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
