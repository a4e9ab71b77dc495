import { parisDate } from '@ou-en-est-on/domain';
import { frenchDate } from '@ou-en-est-on/ui';

const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' });

/** « le 1er décembre 2026 à 22:41 », at the time of Paris. */
export function instantInWords(instant: string): string {
  const date = new Date(instant);
  return `le ${frenchDate(parisDate(date))} à ${TIME.format(date)}`;
}
