import { Injectable } from '@nestjs/common';
import type { AnswerInput, AssessmentStandingDto, SelfAssessmentDto, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import {
  type AnswerChange,
  type AnswerEntity,
  CollectivityRepository,
  LabelMatrixRepository,
  type Said,
  SelfAssessmentRepository,
  type StateKey,
} from '@ou-en-est-on/data';
import { answerFault, type AuditedState, type Collectivity } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { currentEdition } from '../shared/current-edition.js';
import { ANSWER_FAULTS } from './answer-faults.js';
import { type AnswerNames, toNamed } from './life.mapper.js';
import { type Asked, LivingState } from './living-state.js';
import { toAnswer, toScores } from './self-assessment.mapper.js';
import { readSuggestedLevels } from './suggested-levels.js';

export interface Matrix {
  readonly key: StateKey;
  readonly said: Said;
  readonly answer: AnswerEntity;
  readonly change: AssessmentStandingDto['changes'][number];
  readonly input: AnswerInput;
  readonly answerDto: WorkingAnswerDto;
  readonly dto: SelfAssessmentDto;
}

/** What collectivities answer to the services of the edition that the site shows. */
@Injectable()
export class MatrixState extends LivingState<Matrix> {
  protected override readonly toAnswer = toAnswer;

  override states(manager: Transaction): SelfAssessmentRepository {
    return new SelfAssessmentRepository(manager);
  }

  override async keyOf(manager: Transaction, collectivityId: string): Promise<StateKey> {
    return { collectivityId, editionId: (await currentEdition(new LabelMatrixRepository(manager))).id };
  }

  override async ask(manager: Transaction, { id }: Collectivity, serviceId: string): Promise<Asked<Matrix> | null> {
    const { id: editionId, themes, levels } = await currentEdition(new LabelMatrixRepository(manager));
    if (!themes.some(({ services }) => services.some((service) => service.id === serviceId))) return null;
    return {
      key: { collectivityId: id, editionId },
      faultOf: (input) => {
        const fault = answerFault(id, input, levels);
        return fault && ANSWER_FAULTS[fault];
      },
      isAskedOf: () => true,
    };
  }

  override async read(manager: Transaction, asker: SignedIn, collectivityId: string): Promise<SelfAssessmentDto> {
    const edition = await currentEdition(new LabelMatrixRepository(manager));
    const collectivity = await new CollectivityRepository(manager).findById(collectivityId);
    if (!collectivity) throw new ProblemError('not-found');
    const key = { collectivityId, editionId: edition.id };
    const answers = await this.states(manager).findAnswers(key);
    const standings = await this.standings(manager, key, answers);
    return {
      ...(await this.standing(manager, asker, key)),
      collectivity: { id: collectivity.id, name: collectivity.name },
      edition: { id: edition.id, label: edition.label, official: edition.official },
      answers: await this.inWords(manager, asker, answers, standings),
      suggestedLevels: await readSuggestedLevels(manager, collectivityId, edition, this.clock.now()),
      ...toScores(edition, standings),
    };
  }

  override saidIn({ value, providedBy }: AnswerEntity): AuditedState {
    return { value, providedBy };
  }

  protected override subjectOf({ serviceId }: AnswerEntity): string {
    return serviceId;
  }

  protected override toChange({ subjectId, before, after }: AnswerChange, names: AnswerNames): Matrix['change'] {
    return {
      serviceId: subjectId,
      before: before && { value: before.value, providedBy: toNamed(before.providedBy, names) },
      after: after && { value: after.value, providedBy: toNamed(after.providedBy, names) },
    };
  }
}
