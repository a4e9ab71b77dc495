import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import {
  canCompareWith,
  coverageByKind,
  explainModuleAnswers,
  explainRespondents,
  questionReading,
} from '@ou-en-est-on/domain';
import { collectivitiesIn, type KindTotal, toKindCoverages } from '../realisations/realisation.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { type ModuleValue, moduleValues } from '../shared/module-values.js';
import type { ModuleAnswers } from './read-module-answers.js';

type LocalSide = ProposalDetailDto['localSide'];

/** What the module says of a proposal, question by question, and of how many collectivities. */
export function toModuleSide(
  { questions, sums, quartiles }: ModuleAnswers,
  levels: readonly ModuleValue[],
  totals: readonly KindTotal[],
): Pick<LocalSide, 'moduleQuestions' | 'moduleCoverage' | 'moduleCoverageExplain'> {
  const coverage = toKindCoverages(coverageByKind(sums.counts), totals);
  return {
    moduleQuestions: questions.map((question) => {
      const { id, label, kind, unit, adds } = question;
      const given = moduleValues(question, levels);
      const reading = questionReading(question, sums.counts, given);
      const { respondents, notConcerned, awaited, unanswered } = reading;
      const values = reading.levels.map(({ level, collectivities }, index) => ({
        ...{ code: level, label: given[index]?.label ?? level, collectivities },
      }));
      const numbers = quartiles.find(({ subjectId }) => subjectId === id) ?? null;
      const { low, median, high } = numbers ?? { low: 0, median: 0, high: 0 };
      return {
        ...{ id, label, kind, unit, adds, respondents, notConcerned, awaited, values },
        answers: respondents - unanswered,
        quartiles: numbers && canCompareWith(numbers.answers) ? { low, median, high } : null,
        counts: kind === 'level',
        explain: toExplanationDto(explainModuleAnswers(reading, values, numbers)),
      };
    }),
    moduleCoverage: coverage,
    moduleCoverageExplain: toExplanationDto(
      explainRespondents(coverage, collectivitiesIn(totals), 'module-respondents'),
    ),
  };
}
