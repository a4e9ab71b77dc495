import { Controller, Get, Query } from '@nestjs/common';
import { type ExchangeListDto, exchangeQuery, type ExchangeQuery } from '@ou-en-est-on/contracts';
import { QueryPipe } from '../http/query.pipe.js';
import { ListExchanges } from './list-exchanges.js';

@Controller('api/v1/exchanges')
export class ExchangesController {
  constructor(private readonly listExchanges: ListExchanges) {}

  @Get()
  exchanges(@Query(new QueryPipe(exchangeQuery)) query: ExchangeQuery): Promise<ExchangeListDto> {
    return this.listExchanges.run(query);
  }
}
