import { Injectable } from '@nestjs/common';
import type { LocalFigureDto, NationalDashboardDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  LabelMatrixRepository,
  ModuleSumsRepository,
  MotionModuleRepository,
  PastStateRepository,
  RollUpMemory,
  RollUpRepository,
} from '@ou-en-est-on/data';
import {
  coverageByKind,
  explainRespondents,
  type GroupCount,
  groupBy,
  isReadToday,
  localReading,
  type LocalReading,
  type MatrixEdition,
  type ModuleSums,
  type MotionModule,
  type ReadingClocks,
  RESPONDENTS,
  respondentsIn,
  type StateProgress,
  type Proposal,
  type ProposalEntry,
  pastDay,
  publishedBy,
  type StandingCount,
  type TerritoryStanding,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { askedOf } from './asked-sums.js';
import { collectivitiesIn, toKindCoverages, toLocalFigureDto } from './realisation.mapper.js';

/** A proposal's two sides, as a list shows them. */
export interface ComparedSides {
  readonly indirectOnly: boolean;
  readonly progress: StateProgress;
  readonly reading: LocalReading;
}

/** What respondents did: from the sums of today, or from the history of validations on another day. */
@Injectable()
export class ReadRealisations {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly rollUps: RollUpRepository,
    private readonly memory: RollUpMemory,
    private readonly past: PastStateRepository,
    private readonly modules: MotionModuleRepository,
    private readonly moduleSums: ModuleSumsRepository,
    private readonly collectivities: CollectivityRepository,
  ) {}

  /** How many respondents stand where, in France as a whole, on the day read. */
  national(editionId: string, subjects: readonly string[] | null, clocks: ReadingClocks): Promise<StandingCount[]> {
    return isReadToday(clocks)
      ? this.memory.findNational(this.rollUps, editionId, subjects)
      : this.past.findNational(editionId, subjects, publishedBy(clocks));
  }

  /** Where the answers to these services stand in each département, put together, on the day read. */
  async byTerritory(
    editionId: string,
    serviceIds: readonly string[],
    clocks: ReadingClocks,
  ): Promise<TerritoryStanding[]> {
    if (isReadToday(clocks)) return this.memory.findByTerritory(this.rollUps, editionId, serviceIds);
    const counts = await this.byGroup(editionId, [RESPONDENTS, ...serviceIds], 'department', clocks);
    return counts.map(({ groupId, subjectId, standing, collectivities }) => ({
      ...{ territoryId: groupId, subjectId, standing, count: collectivities },
    }));
  }

  /** How many respondents stand where on these subjects, group by group, on the day read. */
  byGroup(
    editionId: string,
    subjects: readonly string[],
    grain: 'region' | 'department' | 'stratum',
    clocks: ReadingClocks,
  ): Promise<readonly GroupCount[]> {
    return isReadToday(clocks)
      ? this.rollUps.findByGroup(editionId, subjects, grain)
      : this.past.findByGroup(editionId, subjects, grain, publishedBy(clocks));
  }

  /** What is answered to these questions of the module, in France as a whole, on the day read. */
  async ofModule(module: MotionModule, questionIds: readonly string[], clocks: ReadingClocks): Promise<ModuleSums> {
    const questions = module.questions.filter(({ id }) => questionIds.includes(id));
    if (questions.length === 0) return { questions, counts: [] };
    return { questions, counts: await this.moduleSums.findCounts(askedOf({ ...module, questions }, clocks)) };
  }

  /** The collectivities' side of a proposal; null before any answer, and without a service or a question that a level answers. */
  async ofProposal(
    { services: aligned }: Pick<Proposal, 'services'>,
    { edition, module }: { readonly edition: MatrixEdition | null; readonly module: ModuleSums },
    progress: StateProgress,
    clocks: ReadingClocks,
  ): Promise<LocalFigureDto | null> {
    if (!edition) return null;
    const counts = await this.national(edition.id, subjectsOf([{ services: aligned }]), clocks);
    const services = new Map(edition.themes.flatMap((theme) => theme.services).map((one) => [one.id, one]));
    const { levels } = edition;
    const reading = localReading(aligned, counts, levels, module);
    if (!saysSomething(reading)) return null;
    return toLocalFigureDto(reading, {
      ...{ services, aligned, levels, progress, questions: module.questions },
      covered: coverageByKind(counts),
      totals: await this.collectivities.countByKind({ on: pastDay(clocks) }),
      pastDay: pastDay(clocks),
    });
  }

  /** The two sides of many proposals, in one reading; those without a service, and all before any respondent, are not in it. */
  async ofProposals(
    entries: readonly ProposalEntry[],
    clocks: ReadingClocks,
  ): Promise<ReadonlyMap<string, ComparedSides>> {
    const edition = await this.editions.findCurrentEdition();
    if (!edition) return new Map();
    const proposals = entries.map(({ proposal }) => proposal);
    const counts = await this.national(edition.id, subjectsOf(proposals), clocks);
    const bySubject = groupBy(counts, ({ subjectId }) => subjectId);
    const module = await this.modules.find();
    const asked = (module?.questions ?? []).filter(({ kind }) => kind === 'level');
    const said =
      module &&
      (await this.ofModule(
        module,
        asked.map(({ id }) => id),
        clocks,
      ));
    return new Map(
      entries.flatMap(({ proposal, progress }) => {
        const own = subjectsOf([proposal]).flatMap((id) => bySubject.get(id) ?? []);
        const questions = asked.filter(({ proposalIds }) => proposalIds.includes(proposal.id));
        const reading = localReading(proposal.services, own, edition.levels, { questions, counts: said?.counts ?? [] });
        if (!saysSomething(reading)) return [];
        return [[proposal.id, { indirectOnly: reading.indirectOnly, progress: progress.value, reading }] as const];
      }),
    );
  }

  /** How many collectivities had made their state public, by kind. */
  async respondents(clocks: ReadingClocks): Promise<NationalDashboardDto['respondents']> {
    const edition = await this.editions.findCurrentEdition();
    const counts = edition ? await this.national(edition.id, [RESPONDENTS], clocks) : [];
    return this.coverageOf(counts, clocks, 'respondents');
  }

  /** How many had made answers to the module public, by kind. */
  async moduleRespondents(clocks: ReadingClocks): Promise<NationalDashboardDto['moduleRespondents']> {
    const module = await this.modules.find();
    const asked = module && askedOf({ ...module, questions: [] }, clocks);
    return this.coverageOf(asked ? await this.moduleSums.findCounts(asked) : [], clocks, 'module-respondents');
  }

  /** Those who answered, kind by kind, among all there are: of the day read, in inhabitants of today. */
  async coverageOf(
    counts: readonly StandingCount[],
    clocks: ReadingClocks,
    rule: 'respondents' | 'module-respondents',
  ): Promise<NationalDashboardDto['respondents']> {
    const on = pastDay(clocks);
    const totals = await this.collectivities.countByKind({ on });
    const byKind = toKindCoverages(coverageByKind(counts), totals);
    const explain = toExplanationDto(explainRespondents(byKind, collectivitiesIn(totals), rule, on));
    return { total: respondentsIn(counts), byKind, explain };
  }
}

/** Somebody could have answered one of its subjects at least. */
function saysSomething({ subjects, questions }: LocalReading): boolean {
  return [...subjects, ...questions].some(({ respondents }) => respondents > 0);
}

function subjectsOf(proposals: readonly Pick<Proposal, 'services'>[]): string[] {
  const services = proposals.flatMap((proposal) => proposal.services.map(({ serviceId }) => serviceId));
  return [RESPONDENTS, ...new Set(services)];
}
