import type { RealisationDto } from '@ou-en-est-on/contracts';
import { frenchCount } from '@ou-en-est-on/ui';

/** Those whom the bar of a service leaves out, told apart. */
export function restInWords({
  notConcerned,
  awaited,
  unanswered,
}: Pick<RealisationDto, 'notConcerned' | 'awaited' | 'unanswered'>): string {
  return [
    ...(unanswered > 0 ? [frenchCount(unanswered, 'sans réponse', 'sans réponse')] : []),
    ...(notConcerned > 0 ? [frenchCount(notConcerned, 'non concerné', 'non concernés')] : []),
    ...(awaited > 0 ? [frenchCount(awaited, 'attendu d’un autre organisme', 'attendus d’un autre organisme')] : []),
  ].join(', ');
}

/** The shares that the bar of a service is drawn of; none before a level is known. */
export function sharesOf({ levels }: Pick<RealisationDto, 'levels'>): { label: string; share: number }[] {
  return levels.flatMap(({ label, share }) => (share === null ? [] : [{ label, share }]));
}
