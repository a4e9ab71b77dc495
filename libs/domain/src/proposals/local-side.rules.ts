import type { WeightedLevel } from '../self-assessments/answer.js';
import type { AlignmentStrength } from './proposal.js';

/** How the respondents answered one service, or one question of the module, that bears on a proposal. */
export interface SubjectCounts {
  readonly subjectId: string;
  readonly strength: AlignmentStrength;
  /** Respondents by level, inherited answers included. */
  readonly levels: ReadonlyMap<string, number>;
  /** Respondents that are concerned, whose level is not known: unanswered, or awaited from another body. */
  readonly open: number;
}

/** The collectivities' side of a proposal, among respondents, in percent. */
export interface LocalFigure {
  /** Share of each level of the edition, in its order; empty when nothing is known. */
  readonly distribution: readonly { readonly level: string; readonly share: number }[];
  /** Σ weights ÷ answers counted; null when none is. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** True when no service or question is the proposal's own object: a sign only, shown without a strong colour. */
  readonly indirectOnly: boolean;
}

/** Integers, so that sums are exact: an indirect sign counts for half. */
const STRENGTH_WEIGHTS = { direct: 2, indirect: 1 } as const satisfies Record<AlignmentStrength, number>;

/** Distribution, value and range of a proposal's local side from the counts of the subjects aligned with it. */
export function localFigure(subjects: readonly SubjectCounts[], levels: readonly WeightedLevel[]): LocalFigure {
  const totals = levels.map(({ code, weight }) => ({
    level: code,
    weight,
    count: weighted(subjects, (subject) => subject.levels.get(code) ?? 0),
  }));
  const known = totals.reduce((sum, { count }) => sum + count, 0);
  const open = weighted(subjects, (subject) => subject.open);
  const achieved = totals.reduce((sum, { count, weight }) => sum + count * weight, 0);
  const weights = levels.map(({ weight }) => weight);
  return {
    distribution: known === 0 ? [] : totals.map(({ level, count }) => ({ level, share: (100 * count) / known })),
    value: percentage(achieved, known),
    low: percentage(achieved + open * Math.min(...weights), known + open),
    high: percentage(achieved + open * Math.max(...weights), known + open),
    indirectOnly: subjects.every(({ strength }) => strength === 'indirect'),
  };
}

function weighted(subjects: readonly SubjectCounts[], count: (subject: SubjectCounts) => number): number {
  return subjects.reduce((sum, subject) => sum + STRENGTH_WEIGHTS[subject.strength] * count(subject), 0);
}

function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
