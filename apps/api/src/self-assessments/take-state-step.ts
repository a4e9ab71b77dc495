import { Injectable } from '@nestjs/common';
import { type LivingStateRepository, PersonRepository, recordAudit, retryOnConflict } from '@ou-en-est-on/data';
import { type SelfAssessmentStatus, takeStep } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { isClosedCollectivity, type LivingState, type StateKind } from './living-state.js';
import { type AskedStepName, OPERATION_OF, PUBLISHES, qualityOf, returnOf } from './step-rules.js';

/** A step asked for, over the version of the state that was read. */
export interface AskedStep {
  readonly collectivityId: string;
  readonly expectedVersion: number;
  readonly step: AskedStepName;
  /** Of a withdrawal; of what is handed back, when it says one. */
  readonly reason?: string | null;
}

/** Takes a living state one step further; what becomes public does so in the same transaction, with its sums. */
@Injectable()
export class TakeStateStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError version-conflict with the newer state, and the refusals of the workflow */
  run<T extends StateKind>(state: LivingState<T>, asker: SignedIn, asked: AskedStep): Promise<T['dto']> {
    const { collectivityId, step } = asked;
    return retryOnConflict(() =>
      this.database.inTransaction(asker.identity, async (manager) => {
        const key = await state.keyOf(manager, collectivityId);
        const { to, submittedBy } = await this.decide(manager, state, asker, key, asked);
        const states = state.states(manager);
        await this.publish(manager, states, asker, key, asked);
        const submission = { at: this.clock.now(), by: asker.principal.personId };
        await states.moveTo(key, to, to === 'submitted' ? submission : null);
        const given = returnOf(asker, asked, submittedBy, this.clock.now());
        if (given) await states.recordReturn(key, given);
        await recordAudit(manager, {
          ...{ operation: OPERATION_OF[step], table: states.tables.state, id: states.aboutOf(key), collectivityId },
          // Not the reason, which may name somebody and could not be erased there: the state and the history have it.
          after: { step, status: to },
        });
        return state.read(manager, asker, collectivityId);
      }),
    );
  }

  private async decide<T extends StateKind>(
    manager: Transaction,
    state: LivingState<T>,
    asker: SignedIn,
    key: T['key'],
    { step, expectedVersion }: AskedStep,
  ): Promise<{ readonly to: SelfAssessmentStatus; readonly submittedBy: string | null }> {
    const { version, submittedBy } = await state.states(manager).lock(key);
    const current = await state.standing(manager, asker, key);
    if (version !== expectedVersion) throw new ProblemError('version-conflict', [], { current });
    const { status, changes, isPublic } = current;
    const isClosed = await isClosedCollectivity(manager, key.collectivityId);
    const outcome = takeStep(step, { status, changes: changes.length, isPublic, isClosed });
    if (!outcome.allowed) throw new ProblemError(outcome.reason);
    return { to: outcome.to, submittedBy };
  }

  /**
   * In the quality that who asks has once the state is held, and keeps until it is public: a delegation withdrawn before
   * validates nothing.
   */
  private async publish<T extends StateKind>(
    manager: Transaction,
    states: LivingStateRepository<T['key'], T['said'], T['answer']>,
    asker: SignedIn,
    key: T['key'],
    { step, reason }: AskedStep,
  ): Promise<void> {
    const kind = PUBLISHES[step];
    if (kind === undefined) return;
    const [recordedAt, recordedBy] = [this.clock.now(), asker.principal.personId];
    const membership = await new PersonRepository(manager).holdMembership(recordedBy, key.collectivityId);
    const quality = qualityOf(membership, recordedAt);
    await states.recordValidation(key, { kind, quality, reason: reason ?? null, recordedAt, recordedBy });
  }
}
