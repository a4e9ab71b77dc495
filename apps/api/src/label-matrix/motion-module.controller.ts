import { Controller, Get, Query } from '@nestjs/common';
import { type ModuleQuestionListDto, pageQuery, type PageQuery } from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { ListModuleQuestions } from './list-module-questions.js';

@Controller('api/v1/motion-module')
export class MotionModuleController {
  constructor(private readonly listModuleQuestions: ListModuleQuestions) {}

  @Get()
  @OffersCsv()
  moduleQuestions(
    @Query(new QueryPipe(pageQuery)) query: PageQuery,
    @RequestedFormat() format: Format,
  ): Promise<ModuleQuestionListDto | CsvFile> {
    return format === 'csv' ? this.listModuleQuestions.export() : this.listModuleQuestions.run(query);
  }
}
