import { Controller, Get, Query } from '@nestjs/common';
import { type ExchangeListDto, exchangeQuery, type ExchangeQuery } from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { ListExchanges } from './list-exchanges.js';

@Controller('api/v1/exchanges')
export class ExchangesController {
  constructor(private readonly listExchanges: ListExchanges) {}

  @Get()
  @OffersCsv()
  exchanges(
    @Query(new QueryPipe(exchangeQuery)) query: ExchangeQuery,
    @RequestedFormat() format: Format,
  ): Promise<ExchangeListDto | CsvFile> {
    return format === 'csv' ? this.listExchanges.export(query) : this.listExchanges.run(query);
  }
}
