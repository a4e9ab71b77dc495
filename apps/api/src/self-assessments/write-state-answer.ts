import { Injectable } from '@nestjs/common';
import { CollectivityRepository, recordAudit } from '@ou-en-est-on/data';
import { answerWrite, type Collectivity } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { soughtCollectivity } from '../shared/sought-collectivity.js';
import { PROVIDER_NOT_ASKED, UNKNOWN_PROVIDER } from './answer-faults.js';
import type { LivingState, StateKind } from './living-state.js';

/** What an answer is written to, and over which version. */
export interface AnswerTarget {
  readonly collectivityId: string;
  /** A service of the edition, a question of the module. */
  readonly subjectId: string;
  readonly expectedVersion: number;
}

/** Keeps a working answer. The same request sent twice is kept once; somebody else's newer answer is never lost. */
@Injectable()
export class WriteStateAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, collectivity-closed, invalid-request, version-conflict with the newer answer */
  run<T extends StateKind>(
    state: LivingState<T>,
    asker: SignedIn,
    target: AnswerTarget,
    input: T['input'],
  ): Promise<T['answerDto']> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const key = await this.check(manager, state, target, input);
      const states = state.states(manager);
      await states.lock(key);
      const kept = await states.findAnswer(key, target.subjectId);
      const outcome = answerWrite(kept, target.expectedVersion, input);
      const inWords = async (answer: T['answer']): Promise<T['answerDto']> => {
        const standings = await state.standings(manager, key, [answer]);
        const [dto] = await state.inWords(manager, asker, [answer], standings);
        if (!dto) throw new Error('An answer that was given has no words');
        return dto;
      };
      if (outcome === 'conflict') {
        throw new ProblemError('version-conflict', [], { current: kept && (await inWords(kept)) });
      }
      if (outcome === 'repeated' && kept) return inWords(kept);
      const author = { editedAt: this.clock.now(), editedBy: asker.principal.personId };
      const written = await states.writeAnswer(key, target.subjectId, { ...input, ...author });
      await states.moveTo(key, 'editing');
      await recordAudit(manager, {
        ...{ operation: 'edit-working-state', table: states.tables.answer, collectivityId: key.collectivityId },
        id: `${states.aboutOf(key)}/${target.subjectId}`,
        ...(kept && { before: state.saidIn(kept) }),
        after: state.saidIn(written),
      });
      return inWords(written);
    });
  }

  private async check<T extends StateKind>(
    manager: Transaction,
    state: LivingState<T>,
    { collectivityId, subjectId }: AnswerTarget,
    input: T['input'],
  ): Promise<T['key']> {
    const collectivity = await new CollectivityRepository(manager).findById(collectivityId);
    const asked = collectivity && (await state.ask(manager, collectivity, subjectId));
    if (!asked) throw new ProblemError('not-found');
    if (collectivity.closedOn !== null) throw new ProblemError('collectivity-closed');
    const fault = asked.faultOf(input);
    if (fault) throw new ProblemError('invalid-request', [fault]);
    if (input.providedBy !== null) await checkProvider(manager, input.providedBy, asked.isAskedOf);
    return asked.key;
  }
}

/** @throws ProblemError invalid-request for who is not known, no longer exists, or is not asked the same */
async function checkProvider(
  manager: Transaction,
  id: string,
  isAskedOf: (provider: Collectivity) => boolean,
): Promise<void> {
  const sought = await soughtCollectivity(manager, id);
  if (sought.found && isAskedOf(sought.found)) return;
  if (sought.found) throw new ProblemError('invalid-request', [PROVIDER_NOT_ASKED]);
  const fault = sought.message === null ? UNKNOWN_PROVIDER : { field: 'providedBy', message: sought.message };
  throw new ProblemError('invalid-request', [fault]);
}
