const DAY_AND_TIME = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Paris',
});

/** « le 27 novembre 2026 à 22:41 », at the time of Paris. */
export function instantInWords(instant: string): string {
  return `le ${DAY_AND_TIME.format(new Date(instant))}`;
}
