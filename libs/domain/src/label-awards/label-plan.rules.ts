import { awardKey, type LabelAward, sameAward } from './label-award.js';
import type { LabelHolder, WrittenAward } from './label-faults.rules.js';

/** What becomes of an award that a file tells: a correction is a new entry, and the former one stays. */
export const AWARD_OUTCOMES = ['created', 'corrected', 'unchanged'] as const;
export type AwardOutcome = (typeof AWARD_OUTCOMES)[number];

/** What is to be looked at, and stands in the way of nothing. */
export const AWARD_REMARKS = ['answered-by-another', 'other-name'] as const;
export type AwardRemark = (typeof AWARD_REMARKS)[number];

/** What an award changes to those that are shown, each by its key. */
export function awardOutcome(award: LabelAward, shown: ReadonlyMap<string, LabelAward>): AwardOutcome {
  const kept = shown.get(awardKey(award));
  if (!kept) return 'created';
  return sameAward(kept, award) ? 'unchanged' : 'corrected';
}

/** Of each award whose key an earlier one of the list has: its place, and that of the first. */
export function repeatedAwards(awards: readonly LabelAward[]): { index: number; first: number }[] {
  const places = new Map<string, number>();
  return awards.flatMap((award, index) => {
    const first = places.get(awardKey(award));
    if (first !== undefined) return [{ index, first }];
    places.set(awardKey(award), index);
    return [];
  });
}

/** What a code that is right may still hide: somebody else than whom its line names. */
export function awardRemark({ name }: Pick<WrittenAward, 'name'>, holder: LabelHolder): AwardRemark | null {
  if (holder.givenTo !== holder.collectivity.id) return 'answered-by-another';
  return namesTheSame(name, holder.name ?? '') ? null : 'other-name';
}

/** « Ville de Rennes » names Rennes; a line that names nobody contradicts nothing. */
function namesTheSame(written: string, known: string): boolean {
  const [one, other] = [fold(written), fold(known)];
  return one === '' || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

function fold(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase();
  return bare
    .replace(/\b(?:st|ste)\b/g, (short) => (short === 'st' ? 'saint' : 'sainte'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
