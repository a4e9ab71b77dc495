import { Injectable } from '@nestjs/common';
import type { LifeStandingDto } from '@ou-en-est-on/contracts';
import {
  type AnswerChange,
  CollectivityRepository,
  type KeptAnswer,
  type LivingStateRepository,
  type OfCollectivity,
  type Said,
} from '@ou-en-est-on/data';
import {
  type AuditedState,
  availableSteps,
  type Collectivity,
  decide,
  type Standing,
  standingOf,
} from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import type { Fault } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { type AnswerNames, toLife } from './life.mapper.js';
import { namesOf } from './names-of.js';
import { OPERATION_OF } from './step-rules.js';

/** What one kind of living state is: the types of its key, of what its answers say, and of what goes over HTTP. */
export interface StateKind {
  readonly key: OfCollectivity;
  readonly said: Said;
  readonly answer: KeptAnswer;
  readonly change: object;
  readonly input: Said & Pick<KeptAnswer, 'note' | 'evidence'>;
  readonly answerDto: { readonly version: number };
  readonly dto: { readonly version: number };
}

/** Where a state is in its life, with what is answered otherwise than in public. */
export type StandingIn<T extends StateKind> = LifeStandingDto & { changes: T['change'][] };

/** What is asked of a collectivity, and what is wrong with what it says of it. */
export interface Asked<T extends StateKind> {
  readonly key: T['key'];
  readonly faultOf: (input: T['input']) => Fault | null;
  /** Whether another collectivity, said to provide it, is asked the same. */
  readonly isAskedOf: (provider: Collectivity) => boolean;
}

/** A kind of living state: what is its own of a life that is the same for all. */
@Injectable()
export abstract class LivingState<T extends StateKind> {
  constructor(protected readonly clock: Clock) {}

  abstract states(manager: Transaction): LivingStateRepository<T['key'], T['said'], T['answer']>;
  /** @throws ProblemError not-found before there is anything to answer */
  abstract keyOf(manager: Transaction, collectivityId: string): Promise<T['key']>;
  /** The whole state, as its own members see it. @throws ProblemError not-found */
  abstract read(manager: Transaction, asker: SignedIn, collectivityId: string): Promise<T['dto']>;
  /** Null for what is not asked of that collectivity. */
  abstract ask(manager: Transaction, collectivity: Collectivity, subjectId: string): Promise<Asked<T> | null>;
  /** What an answer says, for the audit. */
  abstract saidIn(answer: T['answer']): AuditedState;
  protected abstract subjectOf(answer: T['answer']): string;
  protected abstract toChange(change: AnswerChange<T['said']>, names: AnswerNames): T['change'];
  protected abstract toAnswer(
    answer: T['answer'],
    standing: Standing | null,
    names: AnswerNames,
    personId: string,
  ): T['answerDto'];

  /** Where a state is in its life, and what who asks may do of it now. */
  async standing(manager: Transaction, asker: SignedIn, key: T['key']): Promise<StandingIn<T>> {
    const states = this.states(manager);
    const state = await states.find(key);
    const changes = await states.findChanges(key);
    const isPublic = await states.isPublic(key);
    const lastValidation = await states.findLastValidation(key);
    const { collectivityId } = key;
    const isClosed = await isClosedCollectivity(manager, collectivityId);
    const life = { status: state?.status ?? 'editing', changes: changes.length, isPublic, isClosed } as const;
    const steps = availableSteps(life).filter(
      (step) => decide(asker.principal, OPERATION_OF[step], { collectivityId }, this.clock.now()).allowed,
    );
    const providers = changes.flatMap(({ before, after }) => [before?.providedBy, after?.providedBy]);
    const names = await namesOf(manager, providers, [state?.submittedBy, state?.returnedBy]);
    return {
      ...toLife({ state, isPublic, lastValidation, steps }, names, asker.principal.personId),
      changes: changes.map((change) => this.toChange(change, names)),
    };
  }

  /** Where these working answers lead, once what others provide is looked up in what those made public. */
  async standings(
    manager: Transaction,
    key: T['key'],
    answers: readonly T['answer'][],
  ): Promise<Map<string, Standing | null>> {
    const states = this.states(manager);
    const said = answers.map((answer) => ({ ...answer, subjectId: this.subjectOf(answer) }));
    const provided = said.flatMap(({ subjectId, providedBy }) => (providedBy ? [{ subjectId, providedBy }] : []));
    const found = await states.findProvided(states.aboutOf(key), provided);
    const validated = new Map(found.map((one) => [nameOf(one.collectivityId, one.subjectId), one]));
    const named = new Set([...provided, ...found].flatMap(({ providedBy }) => providedBy ?? []));
    const left = await states.findLeft(states.aboutOf(key), [...named]);
    const reasons = new Map(left.map(({ collectivityId, reason }) => [collectivityId, reason]));
    return new Map(
      said.map(({ subjectId, value, providedBy }) => {
        const answer = value === null ? null : { value, providedBy };
        const leadsTo = (id: string) => validated.get(nameOf(id, subjectId)) ?? null;
        const whyNone = (id: string) => reasons.get(id) ?? 'no-validated-answer';
        return [subjectId, standingOf(key.collectivityId, answer, leadsTo, whyNone)];
      }),
    );
  }

  /** Answers with where they lead, and the names of who provides and of who wrote, those that the reader may know. */
  async inWords(
    manager: Transaction,
    { principal }: SignedIn,
    answers: readonly T['answer'][],
    standings: ReadonlyMap<string, Standing | null>,
  ): Promise<T['answerDto'][]> {
    const inherited = [...standings.values()].map((standing) =>
      standing && 'from' in standing ? standing.from : null,
    );
    const closed = [...standings.values()].map((standing) =>
      standing?.kind === 'awaited' && standing.reason === 'closed' ? standing.from : null,
    );
    const providers = answers.map(({ providedBy }) => providedBy);
    const authors = answers.map(({ editedBy }) => editedBy);
    const names = await namesOf(manager, [...providers, ...inherited], authors, closed);
    return answers.map((answer) =>
      this.toAnswer(answer, standings.get(this.subjectOf(answer)) ?? null, names, principal.personId),
    );
  }
}

export async function isClosedCollectivity(manager: Transaction, id: string): Promise<boolean> {
  const collectivity = await new CollectivityRepository(manager).findById(id);
  return (collectivity?.closedOn ?? null) !== null;
}

const nameOf = (collectivityId: string, subjectId: string): string => `${collectivityId} ${subjectId}`;
