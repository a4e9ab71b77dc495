import type { AssessmentScoreDto } from '@ou-en-est-on/contracts';
import { frenchCount, frenchValue } from '@ou-en-est-on/ui';

const percent = (value: number): string => frenchValue(Math.round(value), '%');

/** How much is answered, and what the rest leaves open. */
export function scoreInWords({ services, answered, value, low, high }: AssessmentScoreDto): string {
  const answers = `${frenchCount(answered, 'service renseigné', 'services renseignés')} sur ${services}`;
  if (low === null || high === null) return `${answers}, aucun ne la concerne.`;
  if (value !== null && Math.round(low) === Math.round(high)) return `${answers}.`;
  return `${answers} ; entre ${percent(low)} et ${percent(high)} selon ce qui manque.`;
}

export function scoreValue({ value }: Pick<AssessmentScoreDto, 'value'>): string {
  return value === null ? 'Pas de niveau connu' : percent(value);
}
