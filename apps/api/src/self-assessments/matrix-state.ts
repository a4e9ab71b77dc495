import { Injectable } from '@nestjs/common';
import type { AssessmentStandingDto, SelfAssessmentDto, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import {
  type AnswerEntity,
  CollectivityRepository,
  LabelMatrixRepository,
  SelfAssessmentRepository,
  type StateKey,
} from '@ou-en-est-on/data';
import { availableSteps, decide, type MatrixEdition, type Standing } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { namesOf } from './names-of.js';
import { toAnswer, toChanges, toLife, toScores } from './self-assessment.mapper.js';
import { standingsOf } from './standings-of.js';
import { OPERATION_OF } from './step-rules.js';
import { readSuggestedLevels } from './suggested-levels.js';

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
    const answers = await new SelfAssessmentRepository(manager).findAnswers(key);
    const standings = await standingsOf(manager, key, answers);
    return {
      ...(await this.standing(manager, asker, key)),
      collectivity: { id: collectivity.id, name: collectivity.name },
      edition: { id: edition.id, label: edition.label, official: edition.official },
      answers: await answersInWords(manager, asker, answers, standings),
      suggestedLevels: await readSuggestedLevels(manager, collectivityId, edition, this.clock.now()),
      ...toScores(edition, (serviceId) => standings.get(serviceId) ?? null),
    };
  }

  /** Where a state is in its life, and what who asks may do of it now. */
  async standing(manager: Transaction, asker: SignedIn, key: StateKey): Promise<AssessmentStandingDto> {
    const states = new SelfAssessmentRepository(manager);
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
      changes: toChanges(changes, names),
    };
  }
}

/** @throws ProblemError not-found before an edition is loaded */
export async function currentEdition(manager: Transaction): Promise<MatrixEdition> {
  const edition = await new LabelMatrixRepository(manager).findCurrentEdition();
  if (!edition) throw new ProblemError('not-found');
  return edition;
}

export async function isClosedCollectivity(manager: Transaction, id: string): Promise<boolean> {
  const collectivity = await new CollectivityRepository(manager).findById(id);
  return (collectivity?.closedOn ?? null) !== null;
}

/** Answers with the names of who provides and of who wrote, those that the reader may know. */
export async function answersInWords(
  manager: Transaction,
  { principal }: SignedIn,
  answers: readonly AnswerEntity[],
  standings: ReadonlyMap<string, Standing | null>,
): Promise<WorkingAnswerDto[]> {
  const inherited = [...standings.values()].map((standing) => (standing?.kind === 'level' ? standing.from : null));
  const providers = answers.map(({ providedBy }) => providedBy);
  const authors = answers.map(({ editedBy }) => editedBy);
  const names = await namesOf(manager, [...providers, ...inherited], authors);
  return answers.map((answer) => toAnswer(answer, standings.get(answer.serviceId) ?? null, names, principal.personId));
}
