import { Injectable } from '@nestjs/common';
import type { AnswerInput, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import {
  type AnswerEntity,
  CollectivityRepository,
  recordAudit,
  SelfAssessmentRepository,
  type StateKey,
} from '@ou-en-est-on/data';
import { answerFault, answerWrite, type MatrixEdition } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { ANSWER_FAULTS, UNKNOWN_PROVIDER } from './answer-faults.js';
import { answersInWords, currentEdition } from './read-self-assessment.js';
import { standingsOf } from './standings-of.js';

/** What an answer is written to, and over which version. */
export interface AnswerTarget {
  readonly collectivityId: string;
  readonly serviceId: string;
  readonly expectedVersion: number;
}

/** Keeps a working answer. The same request sent twice is kept once; somebody else's newer answer is never lost. */
@Injectable()
export class WriteAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, invalid-request, version-conflict with the newer answer */
  run(asker: SignedIn, target: AnswerTarget, input: AnswerInput): Promise<WorkingAnswerDto> {
    const { collectivityId, serviceId, expectedVersion } = target;
    return this.database.inTransaction(asker.identity, async (manager) => {
      const edition = await currentEdition(manager);
      await this.check(manager, target, input, edition);
      const key = { collectivityId, editionId: edition.id };
      const states = new SelfAssessmentRepository(manager);
      await states.lock(key);
      const kept = await states.findAnswer(key, serviceId);
      const outcome = answerWrite(kept, expectedVersion, input);
      if (outcome === 'conflict') {
        const current = kept && (await inWords(manager, asker, kept));
        throw new ProblemError('version-conflict', [], { current });
      }
      if (outcome === 'repeated' && kept) return inWords(manager, asker, kept);
      return inWords(manager, asker, await this.write(manager, asker, key, { ...input, serviceId }, kept));
    });
  }

  private async write(
    manager: Transaction,
    { principal }: SignedIn,
    key: StateKey,
    given: AnswerInput & { readonly serviceId: string },
    kept: AnswerEntity | null,
  ): Promise<AnswerEntity> {
    const states = new SelfAssessmentRepository(manager);
    const author = { editedAt: this.clock.now(), editedBy: principal.personId };
    const written = await states.writeAnswer(key, { ...given, ...author });
    await states.moveTo(key, 'editing');
    await recordAudit(manager, {
      operation: 'edit-working-state',
      table: 'answer',
      id: `${key.editionId}/${given.serviceId}`,
      collectivityId: key.collectivityId,
      ...(kept && { before: { value: kept.value, providedBy: kept.providedBy } }),
      after: { value: written.value, providedBy: written.providedBy },
    });
    return written;
  }

  private async check(
    manager: Transaction,
    { collectivityId, serviceId }: AnswerTarget,
    input: AnswerInput,
    edition: MatrixEdition,
  ): Promise<void> {
    const collectivities = new CollectivityRepository(manager);
    const isService = edition.themes.some(({ services }) => services.some(({ id }) => id === serviceId));
    const collectivity = await collectivities.findById(collectivityId);
    if (!isService || !collectivity) throw new ProblemError('not-found');
    if (collectivity.closedOn !== null) throw new ProblemError('collectivity-closed');
    const fault = answerFault(collectivityId, input, edition.levels);
    if (fault) throw new ProblemError('invalid-request', [ANSWER_FAULTS[fault]]);
    if (input.providedBy !== null && !(await collectivities.findById(input.providedBy))) {
      throw new ProblemError('invalid-request', [UNKNOWN_PROVIDER]);
    }
  }
}

async function inWords(manager: Transaction, asker: SignedIn, answer: AnswerEntity): Promise<WorkingAnswerDto> {
  const standings = await standingsOf(manager, answer, [answer]);
  const [dto] = await answersInWords(manager, asker, [answer], standings);
  if (!dto) throw new Error('An answer that was given has no words');
  return dto;
}
