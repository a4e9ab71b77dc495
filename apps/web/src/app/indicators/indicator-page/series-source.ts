import type { IndicatorDetailDto } from '@ou-en-est-on/contracts';
import type { SourceView } from '@ou-en-est-on/ui';

type Published = Pick<IndicatorDetailDto, 'publisher' | 'dataset' | 'series'>;

/** Where the values of a series come from, for those that carry no document of their own; null for our own figures. */
export function seriesSource(seriesId: string, { dataset, series }: Published): SourceView | null {
  const publisher = series.find(({ id }) => id === seriesId)?.publisher;
  if (!publisher) return null;
  const reference = `série ${seriesId}`;
  return {
    publisher,
    title: dataset ?? reference,
    reference: dataset === null ? null : reference,
    url: null,
    urlBuilt: false,
    publishedOn: null,
  };
}
