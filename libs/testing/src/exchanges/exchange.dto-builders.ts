import { exchange, type ExchangeDto, exchangeList, type ExchangeListDto } from '@ou-en-est-on/contracts';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';
import { anExchange } from './exchange.builders.js';

export function anExchangeDto(changes: Partial<ExchangeDto> = {}): ExchangeDto {
  return exchange.parse({ ...anExchange(), ...changes });
}

export function anExchangeListDto(changes: Partial<ExchangeListDto> = {}): ExchangeListDto {
  const items = changes.items ?? [anExchangeDto()];
  return exchangeList.parse({
    items,
    clocks: todaysClocksDto,
    total: items.length,
    next: null,
    explain: anExplanationDto('matching-count'),
    withoutWrittenReply: [],
    withoutWrittenReplyExplain: anExplanationDto('motions-without-written-reply'),
    ...changes,
  });
}
