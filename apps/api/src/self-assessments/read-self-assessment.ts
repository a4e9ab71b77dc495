import { Injectable } from '@nestjs/common';
import type { AssessmentStandingDto, SelfAssessmentDto } from '@ou-en-est-on/contracts';
import {
  type AnswerEntity,
  CollectivityRepository,
  LabelMatrixRepository,
  PersonRepository,
  SelfAssessmentRepository,
  type StateKey,
} from '@ou-en-est-on/data';
import {
  availableSteps,
  decide,
  type MatrixEdition,
  type Operation,
  type SelfAssessmentStep,
  standingOf,
} from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { type AnswerNames, toAnswer, toScores, toStanding } from './self-assessment.mapper.js';

/** What one must be allowed to do to take a step. */
const OPERATION_OF: Readonly<Record<SelfAssessmentStep, Operation>> = {
  edit: 'edit-working-state',
  submit: 'submit-state',
  'take-back': 'submit-state',
  validate: 'validate-state',
  withdraw: 'validate-state',
};

/** The living state of a collectivity as its own members see it, for the edition that the site shows. */
@Injectable()
export class ReadSelfAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found */
  run(asker: SignedIn, collectivityId: string): Promise<SelfAssessmentDto> {
    return this.database.inTransaction(asker.identity, (manager) => this.read(manager, asker, collectivityId));
  }

  /** The same, in the transaction of what was just changed. */
  async read(manager: Transaction, asker: SignedIn, collectivityId: string): Promise<SelfAssessmentDto> {
    const edition = await currentEdition(manager);
    const collectivity = await new CollectivityRepository(manager).findById(collectivityId);
    if (!collectivity) throw new ProblemError('not-found');
    const key = { collectivityId, editionId: edition.id };
    const states = new SelfAssessmentRepository(manager);
    const answers = await states.findAnswers(key);
    const provided = answers.flatMap(({ serviceId, providedBy }) => (providedBy ? [{ serviceId, providedBy }] : []));
    const validated = new Map(
      (await states.findProvided(edition.id, provided)).map((one) => [keyOf(one.collectivityId, one.serviceId), one]),
    );
    const names = await namesFor(manager, answers);
    const said = new Map(answers.map((answer) => [answer.serviceId, answer]));
    const standingAt = (serviceId: string): ReturnType<typeof standingOf> => {
      const { value = null, providedBy = null } = said.get(serviceId) ?? {};
      const answer = value === null ? null : { serviceId, value, providedBy };
      return standingOf(collectivityId, answer, (id, service) => validated.get(keyOf(id, service)) ?? null);
    };
    return {
      ...(await this.standing(states, asker, key)),
      collectivity: { id: collectivity.id, name: collectivity.name },
      edition: { id: edition.id, label: edition.label, official: edition.official },
      answers: answers.map((answer) => toAnswer(answer, names, asker.principal.personId)),
      ...toScores(edition, standingAt),
    };
  }

  /** Where a state is in its life, and what who asks may do of it now. */
  async standing(states: SelfAssessmentRepository, asker: SignedIn, key: StateKey): Promise<AssessmentStandingDto> {
    const state = await states.find(key);
    const changes = await states.findChanges(key);
    const isPublic = await states.isPublic(key);
    const life = { status: state?.status ?? 'editing', changes: changes.length, isPublic } as const;
    const { collectivityId } = key;
    const steps = availableSteps(life).filter(
      (step) => decide(asker.principal, OPERATION_OF[step], { collectivityId }, this.clock.now()).allowed,
    );
    return toStanding(state, changes, isPublic, steps);
  }
}

/** @throws ProblemError not-found before an edition is loaded */
export async function currentEdition(manager: Transaction): Promise<MatrixEdition> {
  const edition = await new LabelMatrixRepository(manager).findCurrentEdition();
  if (!edition) throw new ProblemError('not-found');
  return edition;
}

/** Names of who provides and of who wrote, those that the reader may know. */
export async function namesFor(manager: Transaction, answers: readonly AnswerEntity[]): Promise<AnswerNames> {
  const providers = answers.flatMap(({ providedBy }) => providedBy ?? []);
  return {
    collectivities: await new CollectivityRepository(manager).findNames(providers),
    people: await new PersonRepository(manager).findNames(answers.map(({ editedBy }) => editedBy)),
  };
}

const keyOf = (collectivityId: string, serviceId: string): string => `${collectivityId} ${serviceId}`;
