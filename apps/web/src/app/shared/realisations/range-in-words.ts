import type { LocalFigureDto } from '@ou-en-est-on/contracts';
import { frenchValue } from '@ou-en-est-on/ui';

/** The range within which what is missing leaves the figure. */
export function rangeInWords({ value, low, high }: Pick<LocalFigureDto, 'value' | 'low' | 'high'>): string {
  if (low === null || high === null) return 'Aucune réponse ne permet encore d’en dire quelque chose.';
  const range = `entre ${frenchValue(Math.round(low), '%')} et ${frenchValue(Math.round(high), '%')}`;
  if (value === null) return `Aucun niveau n’est encore connu : la réalisation est ${range}.`;
  const mean = `Réalisation : ${frenchValue(Math.round(value), '%')} en moyenne pondérée des niveaux`;
  return Math.round(low) === Math.round(high) ? `${mean}.` : `${mean}, ${range} selon ce qui manque encore.`;
}
