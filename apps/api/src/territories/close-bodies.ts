import { Injectable, Logger } from '@nestjs/common';
import type { CloseBodyInput, CollectivityDetailDto, ReopenBodyInput } from '@ou-en-est-on/contracts';
import { CollectivityRepository, endClosedStates, isSirenTaken } from '@ou-en-est-on/data';
import { type Collectivity, WORKER } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { requestId } from '../http/request-id.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { recordBodyEvent, tellBodyAct } from './body-act.js';
import { requireDay } from './body-day.js';
import { isAdded } from './collectivity.mapper.js';

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
      const successorId = await successorIdOf(collectivities, body.id, input.successor);
      await collectivities.close(body.id, input.on, successorId);
      const event = { kind: 'closed', effectiveOn: input.on, reason: input.reason } as const;
      await recordBodyEvent(manager, body.id, event, this.clock.now());
      const after = { closedOn: input.on, reason: input.reason, successor: successorId };
      return tellBodyAct(manager, body.id, { after });
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
        const event = { kind: 'reopened', effectiveOn: this.clock.today(), reason } as const;
        await recordBodyEvent(manager, id, event, this.clock.now());
        return tellBodyAct(manager, id, { before: { closedOn, successor: successorId }, after: { reason } });
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
}

/** @throws ProblemError not-found for what no admin added: the official code says when it ends */
async function heldBody(collectivities: CollectivityRepository, asked: string): Promise<Collectivity> {
  const body = await collectivities.holdById(asked.toUpperCase());
  if (!body || !isAdded(body)) throw new ProblemError('not-found');
  return body;
}

/** @throws ProblemError invalid-request for a code that nobody has today, or its own */
async function successorIdOf(
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
