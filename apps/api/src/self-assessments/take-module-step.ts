import { Injectable } from '@nestjs/common';
import type { ModuleStateDto } from '@ou-en-est-on/contracts';
import { ModuleAnswerRepository, type ModuleKey, recordAudit, retryOnConflict } from '@ou-en-est-on/data';
import { type SelfAssessmentStatus, takeStep } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { moduleFor, ReadModuleState } from './read-module-state.js';
import { isClosedCollectivity } from './read-self-assessment.js';
import { OPERATION_OF, PUBLISHES, qualityOf, returnOf } from './step-rules.js';
import type { AskedStep } from './take-assessment-step.js';

/** Takes the answers to the module one step further; what becomes public does so in the same transaction. */
@Injectable()
export class TakeModuleStep {
  constructor(
    private readonly database: Database,
    private readonly readModuleState: ReadModuleState,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError version-conflict with the newer state, and the refusals of the workflow */
  run(asker: SignedIn, asked: AskedStep): Promise<ModuleStateDto> {
    const { collectivityId } = asked;
    return retryOnConflict(() =>
      this.database.inTransaction(asker.identity, async (manager) => {
        const { moduleId } = await moduleFor(manager, collectivityId);
        const key = { collectivityId, moduleId };
        const { to, submittedBy } = await this.decide(manager, asker, key, asked);
        const states = new ModuleAnswerRepository(manager);
        await this.publish(states, asker, key, asked);
        const submission = { at: this.clock.now(), by: asker.principal.personId };
        await states.moveTo(key, to, to === 'submitted' ? submission : null);
        const given = returnOf(asker, asked, submittedBy, this.clock.now());
        if (given) await states.recordReturn(key, given);
        await recordAudit(manager, {
          operation: OPERATION_OF[asked.step],
          table: 'module_state',
          id: moduleId,
          collectivityId,
          after: { step: asked.step, status: to, ...(asked.reason && { reason: asked.reason }) },
        });
        return this.readModuleState.read(manager, asker, collectivityId);
      }),
    );
  }

  private async decide(
    manager: Transaction,
    asker: SignedIn,
    key: ModuleKey,
    { step, expectedVersion }: AskedStep,
  ): Promise<{ readonly to: SelfAssessmentStatus; readonly submittedBy: string | null }> {
    const { version, submittedBy } = await new ModuleAnswerRepository(manager).lock(key);
    const current = await this.readModuleState.standing(manager, asker, key);
    if (version !== expectedVersion) throw new ProblemError('version-conflict', [], { current });
    const { status, changes, isPublic } = current;
    const isClosed = await isClosedCollectivity(manager, key.collectivityId);
    const outcome = takeStep(step, { status, changes: changes.length, isPublic, isClosed });
    if (!outcome.allowed) throw new ProblemError(outcome.reason);
    return { to: outcome.to, submittedBy };
  }

  private async publish(
    states: ModuleAnswerRepository,
    asker: SignedIn,
    key: ModuleKey,
    { step, reason }: AskedStep,
  ): Promise<void> {
    const kind = PUBLISHES[step];
    if (kind === undefined) return;
    const [recordedAt, recordedBy] = [this.clock.now(), asker.principal.personId];
    const quality = qualityOf(asker, key.collectivityId, recordedAt);
    await states.recordValidation(key, { kind, quality, reason: reason ?? null, recordedAt, recordedBy });
  }
}
