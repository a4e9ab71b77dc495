import { gradeOf } from './ecoindex.mjs';

/** What a row is held to: `of` says it in the table, `isMet` judges the row's figure. */
export const atLeast = (value) => ({ of: `≥ ${value}`, isMet: (figure) => figure >= value });
export const atMost = (value) => ({ of: `≤ ${value}`, isMet: (figure) => figure <= value });
export const graded = (grade) => ({ of: `EcoIndex ${grade}`, isMet: (score) => gradeOf(score) <= grade });

/**
 * `met`, `missed`; `told` when nothing is asked of the row; `not judged` when the work of others slowed a row that
 * time measures: it says how that work fell, not what the site costs.
 */
export function judge({ target, timed }, { figure, busy }) {
  if (!target) return 'told';
  if (timed && busy) return 'not judged';
  return target.isMet(figure) ? 'met' : 'missed';
}
