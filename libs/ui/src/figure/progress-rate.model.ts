import type { CalendarDate, DatePrecision, Explanation, RateReason } from '@ou-en-est-on/domain';
import { frenchDate } from '../format/french-date';
import { frenchNumber, frenchValue } from '../format/french-number';

export interface DatedValue {
  readonly value: number;
  readonly valueMax?: number | null;
  readonly atLeast?: boolean;
  readonly date: CalendarDate;
  readonly datePrecision?: DatePrecision;
}

/** A progress rate as computed by the rule: bounded for display, with its raw value and its three inputs. */
export interface ProgressRateView {
  readonly value: number | null;
  readonly raw: number | null;
  readonly reason: RateReason | null;
  readonly initial: DatedValue | null;
  readonly current: DatedValue | null;
  readonly target: DatedValue | null;
  readonly explain: Explanation;
}

const MISSING = {
  'no-initial': 'Taux non calculable : aucune valeur de départ n’est publiée.',
  'no-target': 'Taux non calculable : aucune cible n’est publiée.',
  'no-current': 'Taux non calculable : aucune valeur mesurée n’est publiée.',
} as const satisfies Partial<Record<RateReason, string>>;

/** The rate in words, or why there is none. The raw value is said when it leaves 0–100. */
export function rateInWords({ value, raw, reason }: ProgressRateView): string {
  if (reason === 'target-met-at-start') {
    return value === 100
      ? 'Cible atteinte dès le départ, et toujours atteinte'
      : 'Cible atteinte au départ, et qui ne l’est plus';
  }
  if (value === null) return reason ? MISSING[reason] : 'Taux non calculable.';
  const bounded = `${percent(value)} du chemin parcouru`;
  return raw === null || Math.abs(raw - value) < 0.005 ? bounded : `${bounded} (valeur brute\u00a0: ${percent(raw)})`;
}

function percent(rate: number): string {
  return `${frenchNumber(rate, 1)}\u202f%`;
}

/** « de 72,28 % (31 mars 2022) à 100 % (31 décembre 2026) », null while an end is missing. */
export function roadInWords({ initial, target }: ProgressRateView, unit: string): string | null {
  return initial && target ? `de ${endInWords(initial, unit)} à ${endInWords(target, unit)}` : null;
}

function endInWords(end: DatedValue, unit: string): string {
  return `${frenchValue(end.value, unit, end)} (${frenchDate(end.date, end.datePrecision)})`;
}
