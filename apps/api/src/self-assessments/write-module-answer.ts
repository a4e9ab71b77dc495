import { Injectable } from '@nestjs/common';
import type { ModuleAnswerDto, ModuleAnswerInput } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  type ModuleAnswerEntity,
  ModuleAnswerRepository,
  type ModuleKey,
  recordAudit,
} from '@ou-en-est-on/data';
import { answerWrite, moduleAnswerFault, parisDate } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { ANSWER_FAULTS, UNKNOWN_PROVIDER } from './answer-faults.js';
import { moduleAnswersInWords, moduleFor } from './read-module-state.js';
import { currentEdition } from './read-self-assessment.js';

/** A question that is answered, and over which version. */
export interface ModuleAnswerTarget {
  readonly collectivityId: string;
  readonly questionId: string;
  readonly expectedVersion: number;
}

/** Keeps a working answer to the module, once however often it is sent; a newer one is never lost. */
@Injectable()
export class WriteModuleAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, collectivity-closed, invalid-request, version-conflict with the newer answer */
  run(asker: SignedIn, target: ModuleAnswerTarget, input: ModuleAnswerInput): Promise<ModuleAnswerDto> {
    const { collectivityId, questionId, expectedVersion } = target;
    return this.database.inTransaction(asker.identity, async (manager) => {
      const { moduleId } = await this.check(manager, target, input);
      const key = { collectivityId, moduleId };
      const states = new ModuleAnswerRepository(manager);
      await states.lock(key);
      const kept = await states.findAnswer(key, questionId);
      const outcome = answerWrite(kept, expectedVersion, input);
      if (outcome === 'conflict') {
        const current = kept && (await inWords(manager, asker, kept));
        throw new ProblemError('version-conflict', [], { current });
      }
      if (outcome === 'repeated' && kept) return inWords(manager, asker, kept);
      return inWords(manager, asker, await this.write(manager, asker, key, { ...input, questionId }, kept));
    });
  }

  private async write(
    manager: Transaction,
    { principal }: SignedIn,
    key: ModuleKey,
    given: ModuleAnswerInput & { readonly questionId: string },
    kept: ModuleAnswerEntity | null,
  ): Promise<ModuleAnswerEntity> {
    const states = new ModuleAnswerRepository(manager);
    const author = { editedAt: this.clock.now(), editedBy: principal.personId };
    const written = await states.writeAnswer(key, { ...given, ...author });
    await states.moveTo(key, 'editing');
    await recordAudit(manager, {
      operation: 'edit-working-state',
      table: 'module_answer',
      id: `${key.moduleId}/${given.questionId}`,
      collectivityId: key.collectivityId,
      ...(kept && { before: saidIn(kept) }),
      after: saidIn(written),
    });
    return written;
  }

  private async check(
    manager: Transaction,
    { collectivityId, questionId }: ModuleAnswerTarget,
    input: ModuleAnswerInput,
  ): Promise<{ readonly moduleId: string }> {
    const { collectivity, moduleId, questions } = await moduleFor(manager, collectivityId);
    const question = questions.find(({ id }) => id === questionId);
    if (!question) throw new ProblemError('not-found');
    if (collectivity.closedOn !== null) throw new ProblemError('collectivity-closed');
    const { levels } = await currentEdition(manager);
    const fault = moduleAnswerFault(collectivityId, question, input, { levels, today: parisDate(this.clock.now()) });
    if (fault) throw new ProblemError('invalid-request', [ANSWER_FAULTS[fault]]);
    const { providedBy } = input;
    if (providedBy !== null && !(await new CollectivityRepository(manager).findById(providedBy))) {
      throw new ProblemError('invalid-request', [UNKNOWN_PROVIDER]);
    }
    return { moduleId };
  }
}

function saidIn({ value, providedBy, amount, datedOn }: ModuleAnswerEntity): object {
  return { value, providedBy, amount, datedOn };
}

async function inWords(manager: Transaction, asker: SignedIn, answer: ModuleAnswerEntity): Promise<ModuleAnswerDto> {
  const [dto] = await moduleAnswersInWords(manager, asker, [answer]);
  if (!dto) throw new Error('An answer that was given has no words');
  return dto;
}
