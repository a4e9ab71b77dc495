import { Injectable } from '@nestjs/common';
import type { PublicModuleDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, MotionModuleRepository, PastModuleRepository } from '@ou-en-est-on/data';
import {
  type Collectivity,
  explainModuleProgress,
  isAskedOf,
  parisDate,
  publishedBy,
  type ReadingClocks,
  standingsIn,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import type { ModuleValue } from '../shared/module-values.js';
import { toPublicModuleAnswer } from './public-module.mapper.js';

/** What a collectivity made public of the module, on the day read: each answer, with the pages given to show it. */
@Injectable()
export class ReadPublicModule {
  constructor(
    private readonly modules: MotionModuleRepository,
    private readonly past: PastModuleRepository,
    private readonly collectivities: CollectivityRepository,
  ) {}

  /** Null while nothing of it is public. */
  async run(
    { id, kind }: Collectivity,
    levels: readonly ModuleValue[],
    clocks: ReadingClocks,
  ): Promise<PublicModuleDto | null> {
    const module = await this.modules.find();
    if (!module) return null;
    const key = { collectivityId: id, about: module.id };
    const at = publishedBy(clocks);
    const last = (await this.past.findValidations(key, at)).at(-1);
    if (last?.kind !== 'validated') return null;
    const found = await this.past.findWithProviders(key, at);
    const standings = standingsIn(id, found);
    const own = new Map(found.filter((one) => one.collectivityId === id).map((one) => [one.subjectId, one]));
    // Validated, but emptied.
    if (own.size === 0) return null;
    const names = await this.collectivities.findNames(found.map(({ collectivityId }) => collectivityId));
    const asked = module.questions.filter(({ territoryTypes }) => isAskedOf(territoryTypes, kind));
    const answered = asked.filter((question) => own.has(question.id)).length;
    return {
      validatedOn: parisDate(last.recordedAt),
      answered,
      answers: asked.map((question) =>
        toPublicModuleAnswer(question, {
          ...{ said: own.get(question.id) ?? null, standing: standings.get(question.id) ?? null },
          ...{ levels, names },
        }),
      ),
      explain: toExplanationDto(explainModuleProgress(answered, asked.length)),
    };
  }
}
