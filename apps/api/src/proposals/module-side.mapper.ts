import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { type CalendarDate, coverageByKind, explainRespondents } from '@ou-en-est-on/domain';
import { toQuestionAnswersDto } from '../realisations/question-answers.mapper.js';
import { collectivitiesIn, type KindTotal, toKindCoverages } from '../realisations/realisation.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import type { ModuleValue } from '../shared/module-values.js';
import type { ModuleAnswers } from './read-module-answers.js';

type LocalSide = ProposalDetailDto['localSide'];

/** What the module says of a proposal, question by question, and of how many collectivities. */
export function toModuleSide(
  { questions, sums: { counts }, quartiles }: ModuleAnswers,
  levels: readonly ModuleValue[],
  totals: readonly KindTotal[],
  on: CalendarDate | null,
): Pick<LocalSide, 'moduleQuestions' | 'moduleCoverage' | 'moduleCoverageExplain'> {
  const coverage = toKindCoverages(coverageByKind(counts), totals);
  return {
    moduleQuestions: questions.map((question) => {
      const { id, label, kind, unit, adds } = question;
      return {
        ...{ id, label, kind, unit, adds, counts: kind === 'level' },
        ...toQuestionAnswersDto(question, { counts, quartiles }, levels),
      };
    }),
    moduleCoverage: coverage,
    moduleCoverageExplain: toExplanationDto(
      explainRespondents(coverage, collectivitiesIn(totals), 'module-respondents', on),
    ),
  };
}
