import { Injectable, Logger } from '@nestjs/common';
import type { CloseBodyInput, CollectivityDetailDto, ReopenBodyInput } from '@ou-en-est-on/contracts';
import {
  BodyEventRepository,
  CollectivityRepository,
  endClosedStates,
  isSirenTaken,
  recordAudit,
} from '@ou-en-est-on/data';
import { type BodyEvent, type Collectivity, WORKER } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { requestId } from '../http/request-id.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { requireDay } from './body-day.js';
import { isAdded, readersIn, toCollectivityDetailDto } from './collectivity.mapper.js';

/** The end of a body that an admin added, and its coming back when that was a mistake. */
@Injectable()
export class CloseBodies {
  private readonly logger = new Logger(CloseBodies.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * It no longer exists from a day on. What it made public leaves the figures, and what others inherited from it; the
   * row, its members and its history stay.
   * @throws ProblemError not-found, collectivity-closed, invalid-request
   */
  async close({ identity }: SignedIn, asked: string, input: CloseBodyInput): Promise<CollectivityDetailDto> {
    const closed = await this.database.inTransaction(identity, async (manager) => {
      const collectivities = new CollectivityRepository(manager);
      const body = await heldBody(collectivities, asked);
      if (body.closedOn !== null) throw new ProblemError('collectivity-closed');
      await requireDay(manager, body.id, { day: input.on, today: this.clock.today() });
      const successorId = await successorOf(collectivities, body.id, input.successor);
      await collectivities.close(body.id, input.on, successorId);
      await this.record(manager, body.id, { kind: 'closed', effectiveOn: input.on, reason: input.reason });
      const after = { closedOn: input.on, reason: input.reason, successor: successorId };
      return this.tell(manager, body.id, { after });
    });
    await this.endStates();
    return closed;
  }

  /**
   * It had been closed by mistake. What it had made public is made public again by its members, when they validate it.
   * @throws ProblemError not-found, collectivity-open, siren-taken
   */
  async reopen({ identity }: SignedIn, asked: string, { reason }: ReopenBodyInput): Promise<CollectivityDetailDto> {
    try {
      return await this.database.inTransaction(identity, async (manager) => {
        const collectivities = new CollectivityRepository(manager);
        const { id, closedOn, successorId } = await heldBody(collectivities, asked);
        if (closedOn === null) throw new ProblemError('collectivity-open');
        await collectivities.reopen(id);
        await this.record(manager, id, { kind: 'reopened', effectiveOn: this.clock.today(), reason });
        return this.tell(manager, id, { before: { closedOn, successor: successorId }, after: { reason } });
      });
    } catch (error) {
      throw isSirenTaken(error) ? new ProblemError('siren-taken', [], { cause: error }) : error;
    }
  }

  /** In the name of the site, for this request: an admin writes no state of a collectivity. */
  private async endStates(): Promise<void> {
    try {
      const origin = { identity: WORKER, requestId: requestId() };
      await this.database.asProgram((dataSource) => endClosedStates(dataSource, this.clock.now(), origin));
    } catch (error) {
      // It is closed all the same: the worker ends what is left, at its next turn.
      this.logger.error(error);
    }
  }

  private record(
    manager: Transaction,
    id: string,
    event: Pick<BodyEvent, 'kind' | 'effectiveOn' | 'reason'>,
  ): Promise<void> {
    const nothing = { joinedIds: [], leftIds: [], formerName: null };
    return new BodyEventRepository(manager).record(id, { ...event, ...nothing, recordedAt: this.clock.now() });
  }

  private async tell(
    manager: Transaction,
    id: string,
    states: { readonly before?: object; readonly after: object },
  ): Promise<CollectivityDetailDto> {
    const act = { operation: 'manage-collectivities', table: 'collectivity', id, collectivityId: id };
    await recordAudit(manager, { ...act, ...states });
    const kept = await new CollectivityRepository(manager).findById(id);
    if (!kept) throw new ProblemError('not-found');
    return toCollectivityDetailDto(kept, readersIn(manager));
  }
}

/** @throws ProblemError not-found for what no admin added: the official code says when it ends */
async function heldBody(collectivities: CollectivityRepository, asked: string): Promise<Collectivity> {
  const body = await collectivities.holdById(asked.toUpperCase());
  if (!body || !isAdded(body)) throw new ProblemError('not-found');
  return body;
}

/** @throws ProblemError invalid-request for a code that nobody has today, or its own */
async function successorOf(
  collectivities: CollectivityRepository,
  bodyId: string,
  code: string | null,
): Promise<string | null> {
  if (code === null || code === '') return null;
  const id = (await collectivities.findByCodes([code])).get(code);
  if (id !== undefined && id !== bodyId) return id;
  const message =
    id === bodyId ? 'ne peut être l’organisme lui-même' : 'n’est le code d’aucune collectivité d’aujourd’hui';
  throw new ProblemError('invalid-request', [{ field: 'successor', message }]);
}
