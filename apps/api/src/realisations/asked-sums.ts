import type { AskedSums, SumGrain } from '@ou-en-est-on/data';
import { isReadToday, type MotionModule, publishedBy, type ReadingClocks } from '@ou-en-est-on/domain';

/** The sums of these questions of the module, on the day read: in France as a whole unless a grain is given. */
export function askedOf(
  { id, questions }: Pick<MotionModule, 'id' | 'questions'>,
  clocks: ReadingClocks,
  grain: SumGrain = 'country',
): AskedSums {
  const at = isReadToday(clocks) ? null : publishedBy(clocks);
  return { moduleId: id, questionIds: questions.map((one) => one.id), grain, at };
}
