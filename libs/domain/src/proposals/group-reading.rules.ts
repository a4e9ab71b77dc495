import { groupBy } from '../shared/grouping.js';
import type { WeightedLevel } from '../self-assessments/answer.js';
import { canCompareWith } from '../self-assessments/score.rules.js';
import {
  localReading,
  type ModuleSums,
  questionReading,
  type StandingCount,
  type SummedQuestion,
} from './local-reading.rules.js';
import type { AlignedService } from './proposal.js';

/** A count inside a territory, or a stratum. */
export interface GroupCount extends StandingCount {
  readonly groupId: string;
}

/** How the numbers that answer a question are spread in a group: a quarter is below the first, a half below the median. */
export interface GroupQuartiles {
  readonly groupId: string;
  readonly subjectId: string;
  readonly answers: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What a proposal is read from, group by group. */
export interface GroupSources {
  readonly services: readonly AlignedService[];
  readonly counts: readonly GroupCount[];
  readonly module: Pick<ModuleSums, 'questions'> & { readonly counts: readonly GroupCount[] };
  readonly quartiles: readonly GroupQuartiles[];
}

/** What is answered in a group to a question whose answers are worth nothing that the module says. */
export interface BesideReading {
  readonly questionId: string;
  readonly answers: number;
  /** Of yes among yes and no, in percent; null under five of them. */
  readonly yes: number | null;
  /** Of the numbers given; null under five of them. */
  readonly median: number | null;
}

/** A territory or a stratum side by side with the others; under five answers counted to one subject it has no value. */
export interface GroupReading<G extends string = string> {
  readonly groupId: G;
  readonly respondents: number;
  readonly moduleRespondents: number;
  /** As the rule of five reads it. */
  readonly counted: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly beside: readonly BesideReading[];
}

/** The collectivities' side of a proposal, group by group. */
export function groupReadings<G extends string>(
  groupIds: readonly G[],
  { services, counts, module, quartiles }: GroupSources,
  levels: readonly WeightedLevel[],
): GroupReading<G>[] {
  const byGroup = groupBy(counts, ({ groupId }) => groupId);
  const moduleByGroup = groupBy(module.counts, ({ groupId }) => groupId);
  return groupIds.map((groupId) => {
    const answered = moduleByGroup.get(groupId) ?? [];
    const reading = localReading(services, byGroup.get(groupId) ?? [], levels, {
      ...{ questions: module.questions, counts: answered },
    });
    const { respondents, moduleRespondents, counted, value, low, high } = reading;
    const shown = canCompareWith(counted) ? { value, low, high } : { value: null, low: null, high: null };
    const numbers = quartiles.filter((one) => one.groupId === groupId);
    const beside = module.questions
      .filter(({ kind }) => kind !== 'level')
      .map((question) => besideReading(question, answered, numbers));
    return { ...{ groupId, respondents, moduleRespondents, counted, beside }, ...shown };
  });
}

function besideReading(
  question: SummedQuestion,
  counts: readonly StandingCount[],
  quartiles: readonly GroupQuartiles[],
): BesideReading {
  const { levels, respondents, unanswered } = questionReading(question, counts, [{ code: 'yes' }, { code: 'no' }]);
  const [yes = 0, no = 0] = levels.map(({ collectivities }) => collectivities);
  const numbers = quartiles.find(({ subjectId }) => subjectId === question.id);
  return {
    ...{ questionId: question.id, answers: respondents - unanswered },
    yes: canCompareWith(yes + no) ? (100 * yes) / (yes + no) : null,
    median: numbers && canCompareWith(numbers.answers) ? numbers.median : null,
  };
}
