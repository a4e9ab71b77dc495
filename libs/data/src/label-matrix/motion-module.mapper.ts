import { groupBy, type ModuleQuestion, type MotionModule } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { ModuleQuestionProposalEntity } from './module-question-proposal.entity.js';
import type { ModuleQuestionEntity } from './module-question.entity.js';
import type { MotionModuleEntity } from './motion-module.entity.js';

interface ModuleRows {
  readonly module: MotionModuleEntity;
  readonly questions: readonly ModuleQuestionEntity[];
  readonly links: readonly ModuleQuestionProposalEntity[];
}

/** Puts the rows of a module together, in the order they are given. */
export function toMotionModule({ module, questions, links }: ModuleRows): MotionModule {
  const linksOf = groupBy(links, (link) => link.questionId);
  const withProposals = (question: ModuleQuestionEntity): ModuleQuestion => ({
    ...withoutShipping(question),
    proposalIds: (linksOf.get(question.id) ?? []).map(({ proposalId }) => proposalId),
  });
  return { ...withoutShipping(module), questions: questions.map(withProposals) };
}
