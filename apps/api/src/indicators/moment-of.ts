import type { ObservationMoment } from '@ou-en-est-on/data';
import type { ReadingClocks } from '@ou-en-est-on/domain';

/** Which values a reading sees; nothing is left out of what is shown today. */
export function momentOf({ asOf, knownAt, knownOn, today }: ReadingClocks): ObservationMoment {
  return { ...(asOf < today && { until: asOf }), ...(knownOn < today && { knownAt }) };
}
