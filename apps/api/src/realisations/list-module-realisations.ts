import { Injectable } from '@nestjs/common';
import type { ClocksQuery, QuestionRealisationListDto } from '@ou-en-est-on/contracts';
import { LabelMatrixRepository, ModuleSumsRepository, MotionModuleRepository } from '@ou-en-est-on/data';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { askedOf } from './asked-sums.js';
import { toQuestionRealisation } from './question-answers.mapper.js';
import { ReadRealisations } from './read-realisations.js';
import { QUESTION_COLUMNS } from './realisation.columns.js';

/** What is answered to the module « motion », question by question, in France as a whole, on the day read. */
@Injectable()
export class ListModuleRealisations {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly modules: MotionModuleRepository,
    private readonly moduleSums: ModuleSumsRepository,
    private readonly readRealisations: ReadRealisations,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found before a module is loaded */
  async run(query: ClocksQuery): Promise<QuestionRealisationListDto> {
    const clocks = this.clock.reading(query);
    const module = await this.modules.find();
    if (!module) throw new ProblemError('not-found');
    const levels = (await this.editions.findCurrentEdition())?.levels ?? [];
    const asked = askedOf(module, clocks);
    const counts = await this.moduleSums.findCounts(asked);
    const quartiles = await this.moduleSums.findQuartiles(asked);
    const { total, byKind, explain } = await this.readRealisations.coverageOf(counts, clocks, 'module-respondents');
    const items = module.questions.map((one) => toQuestionRealisation(one, { counts, quartiles }, levels));
    return {
      ...{ clocks: toClocksDto(clocks), items, total: items.length, next: null },
      ...{ respondents: total, coverage: byKind, explain },
    };
  }

  /** Every question. */
  async export(query: ClocksQuery): Promise<CsvFile> {
    return toCsv('reponses-module-motion.csv', (await this.run(query)).items, QUESTION_COLUMNS);
  }
}
