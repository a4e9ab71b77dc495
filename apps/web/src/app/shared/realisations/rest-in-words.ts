import type { RealisationDto } from '@ou-en-est-on/contracts';
import { frenchNumber } from '@ou-en-est-on/ui';

/** Those whom the bar of a service leaves out, told apart. */
export function restInWords({
  notConcerned,
  awaited,
  unanswered,
}: Pick<RealisationDto, 'notConcerned' | 'awaited' | 'unanswered'>): string {
  const parts: readonly [number, string][] = [
    [unanswered, 'sans réponse'],
    [notConcerned, 'non concernés'],
    [awaited, 'attendus d’un autre organisme'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${frenchNumber(count)} ${words}`)
    .join(', ');
}

/** The shares that the bar of a service is drawn of; none before a level is known. */
export function sharesOf({ levels }: Pick<RealisationDto, 'levels'>): { label: string; share: number }[] {
  return levels.flatMap(({ label, share }) => (share === null ? [] : [{ label, share }]));
}
