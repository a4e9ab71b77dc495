import { Injectable } from '@nestjs/common';
import type { ModuleAnswerDto, ModuleAnswerInput, ModuleStandingDto, ModuleStateDto } from '@ou-en-est-on/contracts';
import {
  type AnswerChange,
  CollectivityRepository,
  LabelMatrixRepository,
  type ModuleAnswerEntity,
  ModuleAnswerRepository,
  type ModuleKey,
  MotionModuleRepository,
  type SaidOfQuestion,
} from '@ou-en-est-on/data';
import {
  type AuditedState,
  type Collectivity,
  explainModuleProgress,
  isAskedOf,
  moduleAnswerFault,
  type MotionModule,
  parisDate,
} from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { currentEdition } from '../shared/current-edition.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { ANSWER_FAULTS } from './answer-faults.js';
import type { AnswerNames } from './life.mapper.js';
import { type Asked, LivingState } from './living-state.js';
import { toModuleAnswer, toModuleChange } from './module-state.mapper.js';

export interface Module {
  readonly key: ModuleKey;
  readonly said: SaidOfQuestion;
  readonly answer: ModuleAnswerEntity;
  readonly change: ModuleStandingDto['changes'][number];
  readonly input: ModuleAnswerInput;
  readonly answerDto: ModuleAnswerDto;
  readonly dto: ModuleStateDto;
}

/** What collectivities answer to the module « motion »: never counted with the services. */
@Injectable()
export class ModuleState extends LivingState<Module> {
  protected override readonly toAnswer = toModuleAnswer;

  override states(manager: Transaction): ModuleAnswerRepository {
    return new ModuleAnswerRepository(manager);
  }

  override async keyOf(manager: Transaction, collectivityId: string): Promise<ModuleKey> {
    return { collectivityId, moduleId: (await motionModule(manager)).id };
  }

  override async ask(
    manager: Transaction,
    { id, kind }: Collectivity,
    questionId: string,
  ): Promise<Asked<Module> | null> {
    const module = await motionModule(manager);
    const question = questionsOf(module, kind).find((one) => one.id === questionId);
    if (!question) return null;
    const { levels } = await currentEdition(new LabelMatrixRepository(manager));
    return {
      key: { collectivityId: id, moduleId: module.id },
      faultOf: (input) => {
        const fault = moduleAnswerFault(id, question, input, { levels, today: parisDate(this.clock.now()) });
        return fault && ANSWER_FAULTS[fault];
      },
      isAskedOf: (provider) => isAskedOf(question.territoryTypes, provider.kind),
    };
  }

  override async read(manager: Transaction, asker: SignedIn, collectivityId: string): Promise<ModuleStateDto> {
    const collectivity = await new CollectivityRepository(manager).findById(collectivityId);
    const module = await motionModule(manager);
    if (!collectivity) throw new ProblemError('not-found');
    const key = { collectivityId, moduleId: module.id };
    const answers = await this.states(manager).findAnswers(key);
    const asked = new Set(questionsOf(module, collectivity.kind).map(({ id }) => id));
    const answered = answers.filter(({ questionId, value }) => value !== null && asked.has(questionId)).length;
    return {
      ...(await this.standing(manager, asker, key)),
      collectivity: { id: collectivity.id, name: collectivity.name },
      ...{ moduleId: module.id, answered, questionIds: [...asked] },
      explain: toExplanationDto(explainModuleProgress(answered, asked.size)),
      answers: await this.inWords(manager, asker, answers, await this.standings(manager, key, answers)),
    };
  }

  override saidIn({ value, providedBy, amount, datedOn }: ModuleAnswerEntity): AuditedState {
    return { value, providedBy, amount, datedOn };
  }

  protected override subjectOf({ questionId }: ModuleAnswerEntity): string {
    return questionId;
  }

  protected override toChange(change: AnswerChange<SaidOfQuestion>, names: AnswerNames): Module['change'] {
    return toModuleChange(change, names);
  }
}

/** @throws ProblemError not-found before it is loaded */
async function motionModule(manager: Transaction): Promise<MotionModule> {
  const module = await new MotionModuleRepository(manager).find();
  if (!module) throw new ProblemError('not-found');
  return module;
}

/** Those put to this kind of collectivity; all of them to a body that is no territory. */
function questionsOf({ questions }: MotionModule, kind: string): MotionModule['questions'] {
  return questions.filter(({ territoryTypes }) => isAskedOf(territoryTypes, kind));
}
