import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { frenchValue, typography } from '@ou-en-est-on/ui';

type Remarked = Pick<IndicatorSummaryDto, 'competing' | 'unit'>;

/** Read beside the latest value: what other sources say of the same period, « 40 M€ selon une autre source ». */
export function headlineRemark({ competing, unit }: Remarked): string | null {
  if (competing.length === 0) return null;
  const values = competing.map((one) => frenchValue(one.value, unit, one)).join(' et ');
  return typography(`${values} selon ${competing.length === 1 ? 'une autre source' : 'd’autres sources'}`);
}
