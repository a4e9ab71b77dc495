import { Injectable } from '@nestjs/common';
import type { SelfAssessmentDto } from '@ou-en-est-on/contracts';
import { recordAudit, retryOnConflict, SelfAssessmentRepository, type StateKey } from '@ou-en-est-on/data';
import { type SelfAssessmentStatus, takeStep } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { currentEdition, isClosedCollectivity, ReadSelfAssessment } from './read-self-assessment.js';
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
export class TakeAssessmentStep {
  constructor(
    private readonly database: Database,
    private readonly readSelfAssessment: ReadSelfAssessment,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError version-conflict with the newer state, and the refusals of the workflow */
  run(asker: SignedIn, asked: AskedStep): Promise<SelfAssessmentDto> {
    return retryOnConflict(() =>
      this.database.inTransaction(asker.identity, async (manager) => {
        const key = { collectivityId: asked.collectivityId, editionId: (await currentEdition(manager)).id };
        const { to, submittedBy } = await this.decide(manager, asker, key, asked);
        const states = new SelfAssessmentRepository(manager);
        const { personId } = asker.principal;
        await this.publish(states, asker, key, asked);
        await states.moveTo(key, to, to === 'submitted' ? { at: this.clock.now(), by: personId } : null);
        const given = returnOf(asker, asked, submittedBy, this.clock.now());
        if (given) await states.recordReturn(key, given);
        await recordAudit(manager, {
          operation: OPERATION_OF[asked.step],
          table: 'self_assessment',
          id: key.editionId,
          collectivityId: key.collectivityId,
          after: { step: asked.step, status: to, ...(asked.reason && { reason: asked.reason }) },
        });
        return this.readSelfAssessment.read(manager, asker, key.collectivityId);
      }),
    );
  }

  private async decide(
    manager: Transaction,
    asker: SignedIn,
    key: StateKey,
    { step, expectedVersion }: AskedStep,
  ): Promise<{ readonly to: SelfAssessmentStatus; readonly submittedBy: string | null }> {
    const states = new SelfAssessmentRepository(manager);
    const { version, submittedBy } = await states.lock(key);
    const current = await this.readSelfAssessment.standing(manager, asker, key);
    if (version !== expectedVersion) throw new ProblemError('version-conflict', [], { current });
    const { status, changes, isPublic } = current;
    const isClosed = await isClosedCollectivity(manager, key.collectivityId);
    const outcome = takeStep(step, { status, changes: changes.length, isPublic, isClosed });
    if (!outcome.allowed) throw new ProblemError(outcome.reason);
    return { to: outcome.to, submittedBy };
  }

  private async publish(
    states: SelfAssessmentRepository,
    asker: SignedIn,
    key: StateKey,
    { step, reason }: AskedStep,
  ): Promise<void> {
    const kind = PUBLISHES[step];
    if (kind === undefined) return;
    const [recordedAt, recordedBy] = [this.clock.now(), asker.principal.personId];
    const quality = qualityOf(asker, key.collectivityId, recordedAt);
    await states.recordValidation(key, { kind, quality, reason: reason ?? null, recordedAt, recordedBy });
  }
}
