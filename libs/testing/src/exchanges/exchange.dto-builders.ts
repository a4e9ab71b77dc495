import { exchange, type ExchangeDto, exchangeList, type ExchangeListDto } from '@ou-en-est-on/contracts';
import { anExchange } from './exchange.builders.js';

export function anExchangeDto(changes: Partial<ExchangeDto> = {}): ExchangeDto {
  return exchange.parse({ ...anExchange(), ...changes });
}

export function anExchangeListDto(changes: Partial<ExchangeListDto> = {}): ExchangeListDto {
  const items = changes.items ?? [anExchangeDto()];
  return exchangeList.parse({ items, total: items.length, next: null, withoutWrittenReply: [], ...changes });
}
