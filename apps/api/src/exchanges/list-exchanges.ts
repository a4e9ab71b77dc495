import { Injectable } from '@nestjs/common';
import type { ExchangeDto, ExchangeListDto, ExchangeQuery } from '@ou-en-est-on/contracts';
import { ExchangeRepository, GovernmentActionRepository, MotionRepository } from '@ou-en-est-on/data';
import {
  daysWithoutWrittenReply,
  deliveryDay,
  explainFound,
  explainMotionsWithoutKnownReply,
  explainReplyWait,
  type Exchange,
  hadBeenAsked,
  hadHappened,
  hasWrittenReply,
  latestExchangeFirst,
  type Motion,
  type ReadingClocks,
} from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageOfDtos } from '../shared/page.js';
import { EXCHANGE_COLUMNS } from './exchange.columns.js';
import { toExchangeDto } from './exchange.mapper.js';

interface ExchangesFound {
  /** All those of the day read as of, or before. */
  readonly exchanges: readonly Exchange[];
  /** Those that match, latest first. */
  readonly found: readonly Exchange[];
  readonly toDto: (exchange: Exchange) => ExchangeDto;
}

@Injectable()
export class ListExchanges {
  constructor(
    private readonly exchanges: ExchangeRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly motions: MotionRepository,
    private readonly clock: Clock,
  ) {}

  /** Latest first, with the days that each motion has waited for a written reply. */
  async run(query: ExchangeQuery): Promise<ExchangeListDto> {
    const clocks = this.clock.reading(query);
    const [{ exchanges, found, toDto }, motions] = await Promise.all([
      this.find(query, clocks),
      this.motions.findAll(),
    ]);
    const asked = motions.filter((motion) => hadBeenAsked(motion, clocks));
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(found, query, ({ id }) => id, toDto),
      explain: toExplanationDto(explainFound('Échanges', exchanges.length, found.length)),
      withoutWrittenReply: withoutWrittenReply(asked, exchanges, clocks),
      withoutWrittenReplyExplain: toExplanationDto(explainMotionsWithoutKnownReply(asked, exchanges)),
    };
  }

  /** Every exchange that matches the filters, whatever the page asked for. */
  async export(query: ExchangeQuery): Promise<CsvFile> {
    const { found, toDto } = await this.find(query, this.clock.reading(query));
    return toCsv('echanges.csv', found.map(toDto), EXCHANGE_COLUMNS);
  }

  private async find(query: ExchangeQuery, clocks: ReadingClocks): Promise<ExchangesFound> {
    const [all, actions] = await Promise.all([this.exchanges.findAll(), this.actions.findAll()]);
    const exchanges = all.filter(({ date }) => hadHappened(date, clocks));
    const names = new Map(actions.map(({ id, name }) => [id, name]));
    return {
      exchanges,
      found: exchanges.filter((exchange) => matches(exchange, query)).sort(latestExchangeFirst),
      toDto: (exchange) => toExchangeDto(exchange, (id) => names.get(id) ?? id),
    };
  }
}

function withoutWrittenReply(
  motions: readonly Motion[],
  exchanges: readonly Exchange[],
  clocks: ReadingClocks,
): ExchangeListDto['withoutWrittenReply'] {
  return motions
    .filter(({ year }) => !hasWrittenReply(year, exchanges))
    .map((motion) => {
      const deliveredOn = deliveryDay(motion, exchanges);
      const days = daysWithoutWrittenReply({ deliveredOn, hasWrittenReply: false }, clocks.asOf);
      const explain = toExplanationDto(explainReplyWait(deliveredOn, clocks.asOf, days));
      return { motionId: motion.id, deliveredOn, days, explain };
    });
}

function matches(exchange: Exchange, { motion, governmentAction, side, kind }: ExchangeQuery): boolean {
  return (
    (motion === undefined || isOfCongress(exchange, motion)) &&
    (governmentAction?.some((id) => exchange.citedActions.some(({ actionId }) => actionId === id)) ?? true) &&
    (side?.includes(exchange.side) ?? true) &&
    (kind?.includes(exchange.kind) ?? true)
  );
}

/** What a member of Parliament was answered is of no congress. */
function isOfCongress({ congressYear }: Exchange, years: readonly string[]): boolean {
  return congressYear !== null && years.includes(String(congressYear));
}
