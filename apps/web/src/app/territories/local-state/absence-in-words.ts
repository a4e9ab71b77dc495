import type { LocalStateDto } from '@ou-en-est-on/contracts';
import { frenchDate } from '@ou-en-est-on/ui';

/** Why nothing of a collectivity is public, today or on the day that is read. */
export function absenceInWords(
  { collectivity: { name }, left }: Pick<LocalStateDto, 'collectivity' | 'left'>,
  isPast: boolean,
): string {
  if (left?.kind === 'withdrawn') return `${name} a retiré son autoévaluation du public le ${frenchDate(left.on)}.`;
  if (left?.kind === 'closed') return `${name} n’existe plus depuis le ${frenchDate(left.on)}.`;
  return isPast ? `${name} n’avait rien rendu public à cette date.` : `${name} n’a pas d’autoévaluation publique.`;
}
