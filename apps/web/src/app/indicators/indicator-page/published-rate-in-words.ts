import type { ObservationDto } from '@ou-en-est-on/contracts';
import type { PublishedRateCheck } from '@ou-en-est-on/domain';
import { frenchDate, frenchNumber, frenchValue } from '@ou-en-est-on/ui';

const percent = (rate: number): string => `${frenchNumber(rate, 1)}\u202f%`;

/** The publisher's rate, ours for the same value, and what makes the difference, as far as published values tell. */
export function publishedRateInWords(
  check: PublishedRateCheck<ObservationDto>,
  firstInitial: ObservationDto | null,
  unit: string,
): string {
  const on = frenchDate(check.observation.date, check.observation.datePrecision);
  const published = `La source publie ${percent(check.published)} avec sa valeur du ${on}.`;
  if (check.verdict === 'same') return `${published} Notre calcul donne le même taux à cette date.`;
  const ours = check.ours === null ? '' : ` Notre calcul donne ${percent(check.ours)} à cette date.`;
  const valueOf = (one: ObservationDto | null): string =>
    one ? `${frenchValue(one.value, unit, one)}, ${frenchDate(one.date, one.datePrecision)}` : '';
  if (check.verdict === 'other-initial') {
    return `${published}${ours} L’écart vient du départ : nous partons de la première valeur initiale publiée (${valueOf(firstInitial)}), la source d’une valeur initiale plus tardive (${valueOf(check.startedFrom)}).`;
  }
  return `${published}${ours} Aucune des valeurs initiales publiées ne redonne le taux de la source : elle a pu réviser ses valeurs ou viser une autre cible.`;
}
