import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { frenchDate } from '@ou-en-est-on/ui';
import { FRESHNESS_LABELS } from '../shared/labels/indicator.labels';

type Dated = Pick<IndicatorSummaryDto, 'origin' | 'current' | 'freshness'>;

/** Whether a newer national value should be there, and from which day; null when there is no value to be fresh. */
export function freshnessInWords({ origin, current, freshness: { status, expectedBy } }: Dated): string | null {
  if (current === null) return null;
  if (origin === 'computed') return 'Recalculé chaque jour';
  const words = FRESHNESS_LABELS[status];
  if (expectedBy === null) return words;
  return status === 'overdue'
    ? `${words} au plus tard le ${frenchDate(expectedBy)}`
    : `${words}, prochaine valeur attendue d’ici le ${frenchDate(expectedBy)}`;
}
