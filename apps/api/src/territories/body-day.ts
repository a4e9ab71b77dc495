import { BodyEventRepository } from '@ou-en-est-on/data';
import { type BodyDayFault, bodyDayFault, type CalendarDate } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';

const FAULTS: Readonly<Record<BodyDayFault, string>> = {
  'to-come': 'ne peut être dans le futur',
  'before-the-last': 'ne peut être avant le dernier changement connu',
};

/**
 * What happens to a body holds from a day that can be.
 * @throws ProblemError invalid-request
 */
export async function requireDay(
  manager: Transaction,
  bodyId: string,
  { day, today }: { readonly day: CalendarDate; readonly today: CalendarDate },
): Promise<void> {
  const events = await new BodyEventRepository(manager).findAllOf(bodyId);
  const fault = bodyDayFault(day, { today, last: events.at(-1)?.effectiveOn ?? null });
  if (fault) throw new ProblemError('invalid-request', [{ field: 'on', message: FAULTS[fault] }]);
}
