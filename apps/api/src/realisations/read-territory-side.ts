import { Injectable } from '@nestjs/common';
import type { QuestionRealisationDto, TerritorySideDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  LabelMatrixRepository,
  ModuleSumsRepository,
  MotionModuleRepository,
  RollUpRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  canCompareWith,
  coverageByKind,
  explainRespondents,
  type MatrixEdition,
  respondentsIn,
} from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { toQuestionRealisation } from './question-answers.mapper.js';
import { collectivitiesIn, type KindTotal, toKindCoverages } from './realisation.mapper.js';
import { toThemeRealisations } from './theme-realisation.mapper.js';

type ModulePart = Pick<
  TerritorySideDto,
  'moduleRespondents' | 'moduleCoverage' | 'moduleCoverageExplain' | 'questions'
>;
type Grain = 'department' | 'region';

/** What the collectivities of a département or of a région did, put together: services and module, from today’s sums. */
@Injectable()
export class ReadTerritorySide {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly modules: MotionModuleRepository,
    private readonly rollUps: RollUpRepository,
    private readonly moduleSums: ModuleSumsRepository,
    private readonly territories: TerritoryRepository,
    private readonly collectivities: CollectivityRepository,
  ) {}

  /** @throws ProblemError not-found before an edition is loaded, and for a territory of another level */
  async run(code: string): Promise<TerritorySideDto> {
    const edition = await this.editions.findCurrentEdition();
    const territory = await this.territories.findById(code.toUpperCase());
    if (!edition || (territory?.type !== 'department' && territory?.type !== 'region')) {
      throw new ProblemError('not-found');
    }
    const { id, name, type } = territory;
    const counts = await this.rollUps.findGroup(edition.id, { kind: null, stratum: null, territoryId: id });
    const totals = await this.collectivities.countByKind({ within: id });
    const coverage = toKindCoverages(coverageByKind(counts), totals);
    return {
      territory: { id, name },
      ...{ editionId: edition.id, editionOfficial: edition.official },
      ...{ respondents: respondentsIn(counts), coverage },
      coverageExplain: toExplanationDto(explainRespondents(coverage, collectivitiesIn(totals))),
      ...toThemeRealisations(edition, counts),
      ...(await this.ofModule(edition, { id, grain: type }, totals)),
    };
  }

  private async ofModule(
    { levels }: MatrixEdition,
    { id, grain }: { readonly id: string; readonly grain: Grain },
    totals: readonly KindTotal[],
  ): Promise<ModulePart> {
    const module = await this.modules.find();
    const questions = module?.questions ?? [];
    const questionIds = questions.map((one) => one.id);
    const asked = { moduleId: module?.id ?? '', questionIds, grain, at: null };
    const counts = (await this.moduleSums.findCounts(asked)).filter(({ groupId }) => groupId === id);
    const quartiles = (await this.moduleSums.findQuartiles(asked)).filter(({ groupId }) => groupId === id);
    const coverage = toKindCoverages(coverageByKind(counts), totals);
    return {
      ...{ moduleRespondents: respondentsIn(counts), moduleCoverage: coverage },
      moduleCoverageExplain: toExplanationDto(
        explainRespondents(coverage, collectivitiesIn(totals), 'module-respondents'),
      ),
      questions: questions.map((one) => toQuestionRealisation(one, { counts, quartiles }, levels)).filter(isShown),
    };
  }
}

/** A question of fewer than five answers counted would tell of each. */
function isShown({ values, quartiles }: QuestionRealisationDto): boolean {
  return quartiles !== null || canCompareWith(values.reduce((sum, { collectivities }) => sum + collectivities, 0));
}
