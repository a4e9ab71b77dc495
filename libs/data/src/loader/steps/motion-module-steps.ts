import { ModuleQuestionProposalEntity } from '../../label-matrix/module-question-proposal.entity.js';
import { ModuleQuestionEntity } from '../../label-matrix/module-question.entity.js';
import { MotionModuleEntity } from '../../label-matrix/motion-module.entity.js';
import { type LoadStep, tableStep } from '../load-step.js';

/** After the proposals, to which the questions bring evidence. */
export const MOTION_MODULE_STEPS: readonly LoadStep[] = [
  tableStep('motion_module', 'motion-module', MotionModuleEntity, ({ module }) => [module]),
  tableStep('module_question', 'motion-module', ModuleQuestionEntity, ({ module, questions }) =>
    questions.map((question) => ({ ...question, moduleId: module.id })),
  ),
  tableStep(
    'module_question_proposal',
    'motion-module',
    ModuleQuestionProposalEntity,
    ({ questions }) =>
      questions.flatMap(({ id, proposalIds }) => proposalIds.map((proposalId) => ({ questionId: id, proposalId }))),
    { isLink: true },
  ),
];
