import { Injectable } from '@nestjs/common';
import type { ExchangeListDto, ExchangeQuery } from '@ou-en-est-on/contracts';
import { ExchangeRepository, GovernmentActionRepository, MotionRepository } from '@ou-en-est-on/data';
import {
  compareIds,
  compareText,
  daysWithoutWrittenReply,
  endOfPeriod,
  type Exchange,
  hasWrittenReply,
  type Motion,
} from '@ou-en-est-on/domain';
import { Clock } from '../shared/clock.js';
import { pageOfDtos } from '../shared/page.js';
import { toExchangeDto } from './exchange.mapper.js';

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
    const [exchanges, actions, motions] = await Promise.all([
      this.exchanges.findAll(),
      this.actions.findAll(),
      this.motions.findAll(),
    ]);
    const names = new Map(actions.map(({ id, name }) => [id, name]));
    const found = exchanges.filter((exchange) => matches(exchange, query)).sort(byLatest);
    return {
      ...pageOfDtos(
        found,
        query,
        ({ id }) => id,
        (exchange) => toExchangeDto(exchange, (id) => names.get(id) ?? id),
      ),
      withoutWrittenReply: this.withoutWrittenReply(motions, exchanges),
    };
  }

  private withoutWrittenReply(
    motions: readonly Motion[],
    exchanges: readonly Exchange[],
  ): ExchangeListDto['withoutWrittenReply'] {
    const today = this.clock.today();
    return motions
      .filter(({ year }) => !hasWrittenReply(year, exchanges))
      .map(({ id, delivery }) => {
        const deliveredOn = delivery?.date ?? null;
        return {
          motionId: id,
          deliveredOn,
          days: daysWithoutWrittenReply({ deliveredOn, hasWrittenReply: false }, today),
        };
      });
  }
}

function matches(exchange: Exchange, { motion, governmentAction, side, kind }: ExchangeQuery): boolean {
  return (
    (motion?.includes(String(exchange.congressYear)) ?? true) &&
    (governmentAction?.some((id) => exchange.citedActions.some(({ actionId }) => actionId === id)) ?? true) &&
    (side?.includes(exchange.side) ?? true) &&
    (kind?.includes(exchange.kind) ?? true)
  );
}

function byLatest(a: Exchange, b: Exchange): number {
  return compareText(endOfPeriod(b.date), endOfPeriod(a.date)) || compareIds(a.id, b.id);
}
