import { Injectable } from '@nestjs/common';
import type { ModuleAnswerDto, ModuleStandingDto, ModuleStateDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  type ModuleAnswerEntity,
  ModuleAnswerRepository,
  type ModuleKey,
  MotionModuleRepository,
} from '@ou-en-est-on/data';
import {
  availableSteps,
  type Collectivity,
  decide,
  explainModuleProgress,
  isAskedOf,
  type ModuleQuestion,
  type Standing,
  standingOf,
} from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { toModuleAnswer, toModuleChanges } from './module-state.mapper.js';
import { namesOf } from './names-of.js';
import { toLife } from './self-assessment.mapper.js';
import { isClosedCollectivity } from './read-self-assessment.js';
import { OPERATION_OF } from './step-rules.js';

/** The answers of a collectivity to the module « motion », as its own members see them. */
@Injectable()
export class ReadModuleState {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found */
  run(asker: SignedIn, collectivityId: string): Promise<ModuleStateDto> {
    return this.database.inTransaction(asker.identity, (manager) => this.read(manager, asker, collectivityId));
  }

  /** The same, in the transaction of what was just changed. */
  async read(manager: Transaction, asker: SignedIn, collectivityId: string): Promise<ModuleStateDto> {
    const { collectivity, moduleId, questions } = await moduleFor(manager, collectivityId);
    const key = { collectivityId, moduleId };
    const answers = await new ModuleAnswerRepository(manager).findAnswers(key);
    const asked = new Set(questions.map(({ id }) => id));
    const answered = answers.filter(({ questionId, value }) => value !== null && asked.has(questionId)).length;
    return {
      ...(await this.standing(manager, asker, key)),
      collectivity: { id: collectivity.id, name: collectivity.name },
      ...{ moduleId, answered, questionIds: [...asked] },
      explain: toExplanationDto(explainModuleProgress(answered, questions.length)),
      answers: await moduleAnswersInWords(manager, asker, answers),
    };
  }

  /** Where the answers are in their life, and what who asks may do of them now. */
  async standing(manager: Transaction, asker: SignedIn, key: ModuleKey): Promise<ModuleStandingDto> {
    const states = new ModuleAnswerRepository(manager);
    const state = await states.find(key);
    const changes = await states.findChanges(key);
    const isPublic = await states.isPublic(key);
    const lastValidation = await states.findLastValidation(key);
    const isClosed = await isClosedCollectivity(manager, key.collectivityId);
    const life = { status: state?.status ?? 'editing', changes: changes.length, isPublic, isClosed } as const;
    const { collectivityId } = key;
    const steps = availableSteps(life).filter(
      (step) => decide(asker.principal, OPERATION_OF[step], { collectivityId }, this.clock.now()).allowed,
    );
    const providers = changes.flatMap(({ before, after }) => [before?.providedBy, after?.providedBy]);
    const names = await namesOf(manager, providers, [state?.submittedBy, state?.returnedBy]);
    return {
      ...toLife({ state, isPublic, lastValidation, steps }, names, asker.principal.personId),
      changes: toModuleChanges(changes, names),
    };
  }
}

export interface ModuleForCollectivity {
  readonly collectivity: Collectivity;
  readonly moduleId: string;
  /** Those put to this kind of collectivity; all of them to a body that is no territory. */
  readonly questions: readonly ModuleQuestion[];
}

/** @throws ProblemError not-found */
export async function moduleFor(manager: Transaction, collectivityId: string): Promise<ModuleForCollectivity> {
  const collectivity = await new CollectivityRepository(manager).findById(collectivityId);
  const module = await new MotionModuleRepository(manager).find();
  if (!collectivity || !module) throw new ProblemError('not-found');
  const questions = module.questions.filter(({ territoryTypes }) => isAskedOf(territoryTypes, collectivity.kind));
  return { collectivity, moduleId: module.id, questions };
}

/** Answers with where they lead, and the names of who provides and of who wrote. */
export async function moduleAnswersInWords(
  manager: Transaction,
  { principal }: SignedIn,
  answers: readonly ModuleAnswerEntity[],
): Promise<ModuleAnswerDto[]> {
  const provided = answers.flatMap(({ questionId, providedBy }) => (providedBy ? [{ questionId, providedBy }] : []));
  const found = await new ModuleAnswerRepository(manager).findProvided(provided);
  const validated = new Map(
    found.map(({ questionId, ...said }) => [
      `${said.collectivityId} ${questionId}`,
      { serviceId: questionId, ...said },
    ]),
  );
  const standings = answers.map(({ collectivityId, questionId, value, providedBy }): Standing | null => {
    const answer = value === null ? null : { serviceId: questionId, value, providedBy };
    return standingOf(collectivityId, answer, (id, question) => validated.get(`${id} ${question}`) ?? null);
  });
  const inherited = standings.map((standing) => (standing?.kind === 'level' ? standing.from : null));
  const providers = answers.map(({ providedBy }) => providedBy);
  const names = await namesOf(
    manager,
    [...providers, ...inherited],
    answers.map(({ editedBy }) => editedBy),
  );
  return answers.map((answer, index) => toModuleAnswer(answer, standings[index] ?? null, names, principal.personId));
}
