import { takesClocks } from '@ou-en-est-on/contracts';
import type { AskedDays } from '@ou-en-est-on/domain';
import { CLOCKS } from './clocks-address';

/** The address of a reading of the API at the clocks in force, when it takes them. */
export function clockedUrl(url: string, days: AskedDays): string {
  const asked = takesClocks(url) ? CLOCKS.flatMap((clock) => (days[clock] ? [`${clock}=${days[clock]}`] : [])) : [];
  if (asked.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${asked.join('&')}`;
}
