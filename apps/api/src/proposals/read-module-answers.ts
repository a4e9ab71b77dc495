import { Injectable } from '@nestjs/common';
import { ModuleSumsRepository } from '@ou-en-est-on/data';
import type { GroupQuartiles, ModuleQuestion, ModuleSums, MotionModule, ReadingClocks } from '@ou-en-est-on/domain';
import { askedOf } from '../realisations/asked-sums.js';
import { ReadRealisations } from '../realisations/read-realisations.js';

/** What is answered to the questions of the module that are evidence for a proposal. */
export interface ModuleAnswers {
  readonly questions: readonly ModuleQuestion[];
  readonly sums: ModuleSums;
  readonly quartiles: readonly GroupQuartiles[];
}

/** The module's answers about a proposal, in France as a whole, on the day read. */
@Injectable()
export class ReadModuleAnswers {
  constructor(
    private readonly readRealisations: ReadRealisations,
    private readonly moduleSums: ModuleSumsRepository,
  ) {}

  async run(proposalId: string, module: MotionModule | null, clocks: ReadingClocks): Promise<ModuleAnswers> {
    const questions = (module?.questions ?? []).filter(({ proposalIds }) => proposalIds.includes(proposalId));
    if (!module || questions.length === 0) return { questions, sums: { questions, counts: [] }, quartiles: [] };
    const questionIds = questions.map(({ id }) => id);
    return {
      questions,
      sums: await this.readRealisations.ofModule(module, questionIds, clocks),
      quartiles: await this.moduleSums.findQuartiles(askedOf({ ...module, questions }, clocks)),
    };
  }
}
