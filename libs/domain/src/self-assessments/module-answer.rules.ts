import { isCalendarDate } from '../shared/calendar-date.js';
import { type AnswerFault, answerFault } from './answer-write.rules.js';

/** How a question of a module is answered, as far as its answers go. */
export interface AskedQuestion {
  readonly kind: 'level' | 'yes-no-date' | 'number';
  readonly unit: string | null;
}

/** What is said of a question: a level, yes or no, a number, or a special answer. */
export interface ModuleAnswer {
  readonly value: string | null;
  readonly providedBy: string | null;
  readonly amount: number | null;
  readonly datedOn: string | null;
}

export const YES_OR_NO = ['yes', 'no'] as const;
/** The answer of a question whose answer is a number: the number itself is `amount`. */
export const NUMBER_ANSWER = 'number';
const PERCENT = '%';

export const MODULE_ANSWER_FAULTS = [
  'unknown-value',
  'amount-missing',
  'amount-without-need',
  'amount-out-of-range',
  'date-without-need',
  'date-invalid',
  'date-in-the-future',
] as const;
export type ModuleAnswerFault = (typeof MODULE_ANSWER_FAULTS)[number] | Exclude<AnswerFault, 'unknown-level'>;

/** What is wrong with an answer of this collectivity to a question, today; null when it can be kept. */
export function moduleAnswerFault(
  collectivityId: string,
  question: AskedQuestion,
  answer: ModuleAnswer,
  { levels, today }: { readonly levels: readonly { readonly code: string }[]; readonly today: string },
): ModuleAnswerFault | null {
  const values = valuesOf(question, levels).map((code) => ({ code }));
  const fault = answerFault(collectivityId, answer, values);
  if (fault) return fault === 'unknown-level' ? 'unknown-value' : fault;
  return amountFault(question, answer) ?? dateFault(answer, today);
}

/** What a question can be answered by, the special answers left aside. */
export function valuesOf({ kind }: AskedQuestion, levels: readonly { readonly code: string }[]): readonly string[] {
  if (kind === 'yes-no-date') return YES_OR_NO;
  return kind === 'number' ? [NUMBER_ANSWER] : levels.map(({ code }) => code);
}

/** Levels of the territory that each have their collectivities; other bodies are asked every question. */
const TERRITORIAL = ['commune', 'epci', 'department', 'region'];

/** Whether a question put to these levels is one of a collectivity of that kind. */
export function isAskedOf(territoryTypes: readonly string[], kind: string): boolean {
  return !TERRITORIAL.includes(kind) || territoryTypes.includes(kind);
}

function amountFault({ unit }: AskedQuestion, { value, amount }: ModuleAnswer): ModuleAnswerFault | null {
  if (value !== NUMBER_ANSWER) return amount === null ? null : 'amount-without-need';
  if (amount === null) return 'amount-missing';
  const highest = unit === PERCENT ? 100 : 1e9;
  return amount >= 0 && amount <= highest ? null : 'amount-out-of-range';
}

function dateFault({ value, datedOn }: ModuleAnswer, today: string): ModuleAnswerFault | null {
  if (datedOn === null) return null;
  if (value !== 'yes') return 'date-without-need';
  if (!isCalendarDate(datedOn)) return 'date-invalid';
  return datedOn > today ? 'date-in-the-future' : null;
}
