import { endOfPeriod, type CalendarDate } from '../shared/calendar-date.js';
import { hadHappened, type ReadingClocks } from '../shared/clocks.rules.js';
import { compareIds, compareText } from '../shared/french-order.js';
import type { GovernmentAction, Milestone, MilestoneState } from './government-action.js';

/**
 * The state to display on a day: a planned milestone whose whole period is past is `passed-unverified`.
 * The passing of time alone never says "not met" nor "done".
 */
export function milestoneStateOn(milestone: Pick<Milestone, 'date' | 'state'>, today: CalendarDate): MilestoneState {
  return milestone.state === 'planned' && isOver(milestone, today) ? 'passed-unverified' : milestone.state;
}

/**
 * True when an action is followed on the day read as of: it had begun, or nobody knows when. Whatever is known today is
 * followed today, even announced for later.
 */
export function hadBegun(
  { startDate }: Pick<GovernmentAction, 'startDate'>,
  clocks: Pick<ReadingClocks, 'asOf' | 'today'>,
): boolean {
  return startDate === null || hadHappened(startDate, clocks);
}

/** True when it has begun on the day read as of: what is announced for a later day has not, today either. */
export function isInForce(
  action: Pick<GovernmentAction, 'startDate'>,
  clocks: Pick<ReadingClocks, 'asOf' | 'today'>,
): boolean {
  return hadBegun(action, clocks) && (action.startDate === null || action.startDate <= clocks.asOf);
}

/**
 * An action as of a day: its figures of that day or before, and its milestones as they stood then. The targets stay:
 * they are dated by when they fall due.
 */
export function actionOn(action: GovernmentAction, clocks: Pick<ReadingClocks, 'asOf' | 'today'>): GovernmentAction {
  return {
    ...action,
    milestones: action.milestones.map((one) => ({ ...one, state: stateThen(one, clocks) })),
    observations: action.observations.filter(({ date }) => hadHappened(date, clocks)),
  };
}

/**
 * What is known to be done, or not met, was still planned before its day; that a day passed without being verified is
 * said anew of each day read (`milestoneStateOn`). What was dropped has no day on which it was.
 */
function stateThen({ state, date }: Milestone, clocks: Pick<ReadingClocks, 'asOf' | 'today'>): MilestoneState {
  if (state === 'dropped') return state;
  return state === 'passed-unverified' || !hadHappened(date, clocks) ? 'planned' : state;
}

/** The latest displayable milestone that is done or whose date is past. */
export function lastMilestone(action: GovernmentAction, today: CalendarDate): Milestone | null {
  const behind = displayableFacts(action).milestones.filter((one) => one.state === 'done' || isOver(one, today));
  return [...behind].sort(oldestFactFirst).at(-1) ?? null;
}

/** The next displayable milestone still awaited. */
export function nextMilestone(action: GovernmentAction, today: CalendarDate): Milestone | null {
  const ahead = displayableFacts(action).milestones.filter(
    (one) => one.state !== 'done' && one.state !== 'dropped' && !isOver(one, today),
  );
  return [...ahead].sort(oldestFactFirst)[0] ?? null;
}

/** Facts that may be displayed and counted. */
export function verifiedFacts<T extends { readonly toVerify: boolean }>(facts: readonly T[]): T[] {
  return facts.filter((fact) => !fact.toVerify);
}

/** The facts of an action that may be displayed: none while the action itself is to verify. */
export function displayableFacts(
  action: GovernmentAction,
): Pick<GovernmentAction, 'targets' | 'milestones' | 'observations'> {
  if (action.toVerify) return { targets: [], milestones: [], observations: [] };
  return {
    targets: verifiedFacts(action.targets),
    milestones: verifiedFacts(action.milestones),
    observations: verifiedFacts(action.observations),
  };
}

/** What the description of an action may say: neither dates, nor texts, nor remarks while it is to verify. */
export function displayableDescription(
  action: GovernmentAction,
): Pick<GovernmentAction, 'note' | 'startDate' | 'endDate' | 'legalState' | 'legalReferences'> {
  if (action.toVerify) return { note: null, startDate: null, endDate: null, legalState: null, legalReferences: [] };
  const { note, startDate, endDate, legalState, legalReferences } = action;
  return { note, startDate, endDate, legalState, legalReferences };
}

/** How many facts of an action are known but held back. */
export function countFactsToVerify(action: GovernmentAction): number {
  const shown = displayableFacts(action);
  const count = (facts: typeof shown): number =>
    facts.targets.length + facts.milestones.length + facts.observations.length;
  return count(action) - count(shown);
}

function isOver(milestone: Pick<Milestone, 'date'>, today: CalendarDate): boolean {
  return endOfPeriod(milestone.date) < today;
}

/** Facts by date: what is known to the month or the year stands at the end of it. */
export function oldestFactFirst(a: DatedFact, b: DatedFact): number {
  return compareText(endOfPeriod(a.date), endOfPeriod(b.date)) || compareIds(a.id, b.id);
}

type DatedFact = Pick<Milestone, 'id' | 'date'>;
