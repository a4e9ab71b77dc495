import { Injectable } from '@nestjs/common';
import type { PhotographedModuleDto, QuestionRealisationDto } from '@ou-en-est-on/contracts';
import { MotionModuleRepository, PhotographRepository } from '@ou-en-est-on/data';
import {
  type Explanation,
  explainPhotographed,
  explainPhotographedModule,
  type MotionModule,
} from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { isQuestionShown, toQuestionRealisation } from '../realisations/question-answers.mapper.js';
import { QUESTION_COLUMNS } from '../realisations/realisation.columns.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { FindPhotograph, type FoundPhotograph } from './find-photograph.js';

/** What those invited had answered to the module « motion » when the photograph was taken. */
@Injectable()
export class ReadPhotographedModule {
  constructor(
    private readonly findPhotograph: FindPhotograph,
    private readonly modules: MotionModuleRepository,
    private readonly photographs: PhotographRepository,
  ) {}

  /** @throws ProblemError not-found, also before a module is loaded */
  async run(campaignId: string): Promise<PhotographedModuleDto> {
    const found = await this.findPhotograph.run(campaignId);
    const module = await this.modules.find();
    if (!module) throw new ProblemError('not-found');
    const taken = await this.photographs.findModule(found.campaignId, module.id);
    const respondents = taken?.respondents ?? null;
    const items = (await this.questionsOf(module, found)).filter(isQuestionShown);
    return {
      ...{ items, total: items.length, next: null, respondents },
      explain: toExplanationDto(explainPhotographedModule(respondents, module.questions.length, found.day)),
    };
  }

  /** Every question that is shown. */
  async export(campaignId: string): Promise<CsvFile> {
    const { items } = await this.run(campaignId);
    return toCsv(`photographie-${campaignId}-module-motion.csv`, items, QUESTION_COLUMNS);
  }

  private async questionsOf(
    module: MotionModule,
    { campaignId, day, edition }: FoundPhotograph,
  ): Promise<QuestionRealisationDto[]> {
    const counts = await this.photographs.findModuleSums(campaignId, module.id);
    const quartiles = await this.photographs.findModuleQuartiles(campaignId, module.id);
    const told = (explanation: Explanation): Explanation => explainPhotographed(explanation, day);
    return module.questions.map((one) => toQuestionRealisation(one, { counts, quartiles }, edition.levels, told));
  }
}
