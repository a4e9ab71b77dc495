import { Controller, Get, Query } from '@nestjs/common';
import { type LabelAwardListDto, labelAwardQuery, type LabelAwardQuery } from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { ListLabelAwards } from './list-label-awards.js';

@Controller('api/v1/label-awards')
export class LabelAwardsController {
  constructor(private readonly listLabelAwards: ListLabelAwards) {}

  @Get()
  @OffersCsv()
  awards(
    @Query(new QueryPipe(labelAwardQuery)) query: LabelAwardQuery,
    @RequestedFormat() format: Format,
  ): Promise<LabelAwardListDto | CsvFile> {
    return format === 'csv' ? this.listLabelAwards.export(query) : this.listLabelAwards.run(query);
  }
}
