import { Controller, Get, Query } from '@nestjs/common';
import { type RealisationListDto, realisationQuery, type RealisationQuery } from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { ListRealisations } from './list-realisations.js';

@Controller('api/v1/realisations')
export class RealisationsController {
  constructor(private readonly listRealisations: ListRealisations) {}

  @Get()
  @OffersCsv()
  realisations(
    @Query(new QueryPipe(realisationQuery)) query: RealisationQuery,
    @RequestedFormat() format: Format,
  ): Promise<RealisationListDto | CsvFile> {
    return format === 'csv' ? this.listRealisations.export(query) : this.listRealisations.run(query);
  }
}
