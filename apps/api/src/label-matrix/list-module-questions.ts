import { Injectable } from '@nestjs/common';
import type { ModuleQuestionListDto, PageQuery } from '@ou-en-est-on/contracts';
import { MotionModuleRepository } from '@ou-en-est-on/data';
import { explainFound, type MotionModule } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageOfDtos } from '../shared/page.js';
import { MODULE_QUESTION_COLUMNS } from './module-question.columns.js';
import { toModuleQuestionDto, toMotionModuleDto } from './motion-module.mapper.js';

@Injectable()
export class ListModuleQuestions {
  constructor(private readonly modules: MotionModuleRepository) {}

  /** @throws ProblemError not-found before a module is loaded */
  async run(query: PageQuery): Promise<ModuleQuestionListDto> {
    const module = await this.read();
    return {
      ...pageOfDtos(module.questions, query, ({ id }) => id, toModuleQuestionDto),
      explain: toExplanationDto(explainFound('Questions', module.questions.length, module.questions.length)),
      module: toMotionModuleDto(module),
    };
  }

  /** Every question, whatever the page asked for. */
  async export(): Promise<CsvFile> {
    const { questions } = await this.read();
    return toCsv('module-motion.csv', questions.map(toModuleQuestionDto), MODULE_QUESTION_COLUMNS);
  }

  private async read(): Promise<MotionModule> {
    const module = await this.modules.find();
    if (!module) throw new ProblemError('not-found');
    return module;
  }
}
