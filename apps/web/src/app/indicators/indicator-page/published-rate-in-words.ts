import type { ObservationDto, PublishedRateDto } from '@ou-en-est-on/contracts';
import { frenchDate, frenchNumber, frenchValue } from '@ou-en-est-on/ui';

const percent = (rate: number): string => `${frenchNumber(rate, 1)}\u202f%`;

/** The publisher's rate, ours for the same value, and what makes the difference, as far as published values tell. */
export function publishedRateInWords(rate: PublishedRateDto, unit: string): string {
  const on = frenchDate(rate.observation.date, rate.observation.datePrecision);
  const published = `La source publie ${percent(rate.value)} avec sa valeur du ${on}.`;
  if (rate.verdict === 'same') return `${published} Notre calcul donne le même taux à cette date.`;
  const ours = rate.ours === null ? '' : ` Notre calcul donne ${percent(rate.ours)} à cette date.`;
  const valueOf = (one: ObservationDto | null): string =>
    one ? `${frenchValue(one.value, unit, one)}, ${frenchDate(one.date, one.datePrecision)}` : '';
  if (rate.verdict === 'other-initial') {
    return `${published}${ours} L’écart vient du départ : nous partons de la première valeur initiale publiée (${valueOf(rate.initial)}), la source d’une valeur initiale plus tardive (${valueOf(rate.startedFrom)}).`;
  }
  return `${published}${ours} Aucune des valeurs initiales publiées ne redonne le taux de la source : elle a pu réviser ses valeurs ou viser une autre cible.`;
}
