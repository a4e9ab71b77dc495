import type { KindCoverageDto } from '@ou-en-est-on/contracts';
import { COLLECTIVITY_KIND_WORDS } from '@ou-en-est-on/domain';
import { frenchCount, frenchNumber, frenchValue } from '@ou-en-est-on/ui';

/** « 12 communes sur 34 969, 4 % de leurs habitants ». */
export function coverageInWords({
  kind,
  respondents,
  collectivities,
  population,
  totalPopulation,
}: KindCoverageDto): string {
  const [one, several] = COLLECTIVITY_KIND_WORDS[kind];
  const counted = `${frenchCount(respondents, one, several)} sur ${frenchNumber(collectivities)}`;
  if (totalPopulation === 0) return counted;
  return `${counted}, ${shareOf(population, totalPopulation)} de leurs habitants`;
}

/** A share that is not nothing is never said to be zero. */
function shareOf(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  return part > 0 && percent < 0.1
    ? `moins de ${frenchValue(0.1, '%')}`
    : frenchValue(Math.round(percent * 10) / 10, '%');
}
