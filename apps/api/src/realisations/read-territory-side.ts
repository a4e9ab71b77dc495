import { Injectable } from '@nestjs/common';
import type { ClocksQuery, TerritorySideDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  LabelMatrixRepository,
  ModuleSumsRepository,
  MotionModuleRepository,
  RollUpRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  type CalendarDate,
  coverageByKind,
  explainRespondents,
  isReadToday,
  type MatrixEdition,
  pastDay,
  type ReadingClocks,
  RESPONDENTS,
  respondentsIn,
  type StandingCount,
} from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { askedOf } from './asked-sums.js';
import { isQuestionShown, toQuestionRealisation } from './question-answers.mapper.js';
import { ReadRealisations } from './read-realisations.js';
import { collectivitiesIn, type KindTotal, toKindCoverages } from './realisation.mapper.js';
import { toThemeRealisations } from './theme-realisation.mapper.js';

type ModulePart = Pick<
  TerritorySideDto,
  'moduleRespondents' | 'moduleCoverage' | 'moduleCoverageExplain' | 'questions'
>;

/** The territory asked, and the day read when it is not today. */
interface Place {
  readonly id: string;
  readonly grain: 'department' | 'region';
  readonly on: CalendarDate | null;
}

/** What the collectivities of a département or of a région did, put together: services and module, on the day read. */
@Injectable()
export class ReadTerritorySide {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly modules: MotionModuleRepository,
    private readonly rollUps: RollUpRepository,
    private readonly moduleSums: ModuleSumsRepository,
    private readonly territories: TerritoryRepository,
    private readonly collectivities: CollectivityRepository,
    private readonly readRealisations: ReadRealisations,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found before an edition is loaded, and for a territory of another level */
  async run(code: string, query: ClocksQuery): Promise<TerritorySideDto> {
    const clocks = this.clock.reading(query);
    const edition = await this.editions.findCurrentEdition();
    const territory = await this.territories.findById(code.toUpperCase());
    if (!edition || (territory?.type !== 'department' && territory?.type !== 'region')) {
      throw new ProblemError('not-found');
    }
    const { id, name, type } = territory;
    const place = { id, grain: type, on: pastDay(clocks) };
    const counts = await this.countsOf(edition, place, clocks);
    const totals = await this.collectivities.countByKind({ within: id, on: place.on });
    const coverage = toKindCoverages(coverageByKind(counts), totals);
    return {
      clocks: toClocksDto(clocks),
      territory: { id, name },
      ...{ editionId: edition.id, editionOfficial: edition.official },
      ...{ respondents: respondentsIn(counts), coverage },
      coverageExplain: toExplanationDto(
        explainRespondents(coverage, collectivitiesIn(totals), 'respondents', place.on),
      ),
      ...toThemeRealisations(edition, counts),
      ...(await this.ofModule(edition, place, totals, clocks)),
    };
  }

  private async countsOf(
    { id: editionId, themes }: MatrixEdition,
    { id, grain }: Place,
    clocks: ReadingClocks,
  ): Promise<StandingCount[]> {
    if (isReadToday(clocks)) return this.rollUps.findGroup(editionId, { kind: null, stratum: null, territoryId: id });
    const subjects = [RESPONDENTS, ...themes.flatMap(({ services }) => services.map((service) => service.id))];
    const counts = await this.readRealisations.byGroup(editionId, subjects, grain, clocks);
    return counts.filter(({ groupId }) => groupId === id);
  }

  private async ofModule(
    { levels }: MatrixEdition,
    { id, grain, on }: Place,
    totals: readonly KindTotal[],
    clocks: ReadingClocks,
  ): Promise<ModulePart> {
    const module = await this.modules.find();
    const questions = module?.questions ?? [];
    const asked = module && askedOf(module, clocks, grain);
    const counts = (asked ? await this.moduleSums.findCounts(asked) : []).filter(({ groupId }) => groupId === id);
    const quartiles = (asked ? await this.moduleSums.findQuartiles(asked) : []).filter(({ groupId }) => groupId === id);
    const coverage = toKindCoverages(coverageByKind(counts), totals);
    return {
      ...{ moduleRespondents: respondentsIn(counts), moduleCoverage: coverage },
      moduleCoverageExplain: toExplanationDto(
        explainRespondents(coverage, collectivitiesIn(totals), 'module-respondents', on),
      ),
      questions: questions
        .map((one) => toQuestionRealisation(one, { counts, quartiles }, levels))
        .filter(isQuestionShown),
    };
  }
}
