import type { FacetCountDto, SearchResultDto, TextSegmentsDto } from '@ou-en-est-on/contracts';
import type { FoundDocument } from '@ou-en-est-on/data';
import { passagesOf, segmentsOf, type TextSegment } from '@ou-en-est-on/domain';

export function toSearchResult(found: FoundDocument): SearchResultDto {
  const { kind, entityId, title, sentences, motionYear, stakeId, domain, date } = found;
  return {
    ...{ kind, id: entityId, motionYear, stakeId, domain, date },
    title: toSegments(segmentsOf(title, found.titleRanges)),
    passages: passagesOf(sentences, found.sentenceRanges).map(({ part, segments }) => ({
      part,
      segments: toSegments(segments),
    })),
  };
}

/** Values of a facet in their order, those asked for at zero when nothing has them: a choice made can be undone. */
export function toFacet(
  counts: readonly { readonly value: string; readonly count: number }[],
  asked: readonly string[],
  compare: (a: string, b: string) => number,
  labelOf: (value: string) => string = (value) => value,
): FacetCountDto[] {
  const byValue = new Map(asked.map((value) => [value, 0]));
  for (const { value, count } of counts) byValue.set(value, count);
  return [...byValue]
    .sort(([a], [b]) => compare(a, b))
    .map(([value, count]) => ({ value, label: labelOf(value), count }));
}

const toSegments = (segments: readonly TextSegment[]): TextSegmentsDto => segments.map((segment) => ({ ...segment }));
