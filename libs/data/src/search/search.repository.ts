import type {
  SearchDocument,
  SearchFacet,
  SearchKind,
  SearchPart,
  SearchSentence,
  StakeId,
  TextRange,
} from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { rangesOf } from './marks.js';
import { readWords, type TypedWord } from './read-words.js';
import { COUNT, FIND } from './search-statements.js';
import { textQuery } from './text-query.js';

/** Filters combine with AND, the values of one filter with OR; an absent filter keeps everything. */
export interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly SearchKind[] | undefined;
  readonly motions?: readonly string[] | undefined;
  readonly stakes?: readonly StakeId[] | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A document with the places of the words found, in its title and in its sentences joined by one character. */
export interface FoundDocument extends SearchDocument {
  readonly titleRanges: readonly TextRange[];
  readonly sentenceRanges: readonly TextRange[];
}

export interface SearchPage {
  readonly items: readonly FoundDocument[];
  /** Documents of all pages. */
  readonly total: number;
  /** How many each value of a facet would find under all the other filters; values found nowhere are absent. */
  readonly facets: Readonly<Record<SearchFacet, readonly { value: string; count: number }[]>>;
  /** False when no document holds every word: those that hold some of them are given. */
  readonly everyWord: boolean;
  /** What was typed, but for the words that say nothing. */
  readonly words: readonly TypedWord[];
}

/** Public full-text search: French words whatever their accents, small mistakes forgiven, best first. */
export class SearchRepository {
  constructor(private readonly manager: EntityManager) {}

  async search(request: SearchRequest): Promise<SearchPage> {
    const byId = idPattern(request.text);
    if (byId !== null) return this.find(request, [], 'every', byId);
    const words = await readWords(this.manager, request.text);
    const page = await this.find(request, words, 'every', null);
    const isEmpty = page.facets.kind.length === 0;
    return isEmpty && words.length > 1 ? this.find(request, words, 'any', null) : page;
  }

  private async find(
    request: SearchRequest,
    words: readonly TypedWord[],
    mode: 'every' | 'any',
    idStart: string | null,
  ): Promise<SearchPage> {
    const {
      query,
      words: wordQueries,
      titleWords,
    } = textQuery(
      words.map(({ lexemes }) => lexemes),
      mode,
    );
    const { kinds = null, motions = null, stakes = null, limit, offset } = request;
    const asked = [query, request.text.trim().toLowerCase(), idStart, kinds, motions, stakes];
    const counts = await this.manager.query<CountRow[]>(COUNT, asked);
    const rows = await this.manager.query<FoundRow[]>(FIND, [...asked, wordQueries, titleWords, limit, offset]);
    return {
      items: rows.map(toFoundDocument),
      total: counts.find(({ facet }) => facet === 'total')?.count ?? 0,
      facets: { kind: facet(counts, 'kind'), motion: facet(counts, 'motion'), stake: facet(counts, 'stake') },
      everyWord: mode === 'every',
      words,
    };
  }
}

/** What was typed when it is the number of a proposal, or its beginning; null for words. */
function idPattern(text: string): string | null {
  const id = text.trim();
  return /^\d{4}-\d[\d.]*$/.test(id) ? id : null;
}

interface CountRow {
  readonly facet: SearchFacet | 'total';
  readonly value: string | null;
  readonly count: number;
}

function facet(rows: readonly CountRow[], name: SearchFacet): { value: string; count: number }[] {
  return rows.flatMap(({ facet: of, value, count }) => (of === name && value !== null ? [{ value, count }] : []));
}

type FoundRow = Omit<SearchDocument, 'sentences'> & {
  readonly body: string | null;
  readonly parts: readonly SearchPart[];
  readonly markedTitle: string;
  readonly markedBody: string | null;
};

function toFoundDocument({ body, parts, markedTitle, markedBody, ...document }: FoundRow): FoundDocument {
  const lines = body?.split('\n') ?? [];
  return {
    ...document,
    sentences: parts.map((part, index): SearchSentence => ({ part, text: lines[index] ?? '' })),
    titleRanges: rangesOf(markedTitle),
    sentenceRanges: rangesOf(markedBody ?? ''),
  };
}
