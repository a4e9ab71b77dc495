import { Injectable } from '@nestjs/common';
import type { SearchQuery, SearchResultsDto } from '@ou-en-est-on/contracts';
import { MotionRepository, type SearchPage, SearchRepository } from '@ou-en-est-on/data';
import { explainResultFacets, explainResults, SEARCH_KINDS, STAKE_IDS } from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { offsetOf, pageFrom } from '../shared/page.js';
import { toFacet, toSearchResult } from './search-result.mapper.js';

@Injectable()
export class FindDocuments {
  constructor(
    private readonly documents: SearchRepository,
    private readonly motions: MotionRepository,
  ) {}

  /** Best first. A page starts where the former one ended: the order of another search would mean nothing. */
  async run(query: SearchQuery): Promise<SearchResultsDto> {
    const { q, kind, motion, stake, limit } = query;
    const offset = offsetOf(query);
    const [page, stakes] = await Promise.all([
      this.documents.search({ text: q, kinds: kind, motions: motion, stakes: stake, limit, offset }),
      this.motions.findStakes(),
    ]);
    const labels = new Map<string, string>(stakes.map(({ id, label }) => [id, label]));
    const search = { text: q, everyWord: page.everyWord, total: page.total };
    const { items, total, next } = pageFrom(offset, page, query);
    return {
      ...{ items: items.map(toSearchResult), total, next },
      facets: {
        kind: toFacet(page.facets.kind, kind ?? [], inOrder(SEARCH_KINDS)),
        motion: toFacet(page.facets.motion, motion ?? [], (a, b) => Number(b) - Number(a)),
        stake: toFacet(page.facets.stake, stake ?? [], inOrder(STAKE_IDS), (id) => labels.get(id) ?? id),
      },
      explain: toExplanationDto(explainResults(search)),
      facetsExplain: toExplanationDto(explainResultFacets(search)),
      everyWord: page.everyWord,
      readings: readingsOf(page),
    };
  }
}

function readingsOf({ words }: SearchPage): SearchResultsDto['readings'] {
  return words.filter(({ known }) => !known).map(({ typed, resembling }) => ({ typed, read: [...resembling] }));
}

const inOrder =
  (vocabulary: readonly string[]) =>
  (a: string, b: string): number =>
    vocabulary.indexOf(a) - vocabulary.indexOf(b);
