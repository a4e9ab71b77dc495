import type { MotionModule } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { ModuleQuestionProposalEntity } from './module-question-proposal.entity.js';
import { ModuleQuestionEntity } from './module-question.entity.js';
import { toMotionModule } from './motion-module.mapper.js';
import { MotionModuleEntity } from './motion-module.entity.js';

/** The module beside the label matrix. */
const MODULE_ID = 'motion';

export class MotionModuleRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The module with its questions in their order; null before it is loaded. */
  async find(): Promise<MotionModule | null> {
    const module = await this.manager.findOneBy(MotionModuleEntity, { id: MODULE_ID });
    if (!module) return null;
    const questions = await this.manager.find(ModuleQuestionEntity, {
      where: { moduleId: module.id },
      order: { position: 'ASC', id: 'ASC' },
    });
    const links = await this.manager.find(ModuleQuestionProposalEntity, {
      order: { questionId: 'ASC', proposalId: 'ASC' },
    });
    return toMotionModule({ module, questions, links });
  }
}
