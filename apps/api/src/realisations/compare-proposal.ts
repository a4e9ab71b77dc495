import { Injectable } from '@nestjs/common';
import type { GroupFigureDto, ProposalRealisationQuery, ProposalRealisationsDto } from '@ou-en-est-on/contracts';
import {
  LabelMatrixRepository,
  ModuleSumsRepository,
  MotionModuleRepository,
  ProposalRepository,
  type SumGrain,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  classIndexOf,
  explainGroups,
  type GroupReading,
  type GroupSources,
  groupReadings,
  type MatrixEdition,
  type ModuleQuestion,
  type Proposal,
  quantileClasses,
  type ReadingClocks,
  RESPONDENTS,
  STRATUM_IDS,
} from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { askedOf } from './asked-sums.js';
import { ReadRealisations } from './read-realisations.js';

/** What is compared: of which proposal, and on which day. */
interface Compared {
  readonly edition: MatrixEdition;
  readonly proposal: Pick<Proposal, 'services'>;
  readonly questions: readonly ModuleQuestion[];
  readonly clocks: ReadingClocks;
}

const STRATA = [...STRATUM_IDS, 'unknown'] as const;

/** The local side of a proposal, territory by territory and stratum by stratum: services and module together. */
@Injectable()
export class CompareProposal {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly proposals: ProposalRepository,
    private readonly modules: MotionModuleRepository,
    private readonly readRealisations: ReadRealisations,
    private readonly moduleSums: ModuleSumsRepository,
    private readonly territories: TerritoryRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found before an edition is loaded, and for a proposal that nobody made */
  async run(proposalId: string, { level, ...days }: ProposalRealisationQuery): Promise<ProposalRealisationsDto> {
    const clocks = this.clock.reading(days);
    const edition = await this.editions.findCurrentEdition();
    const proposal = await this.proposals.findById(proposalId);
    if (!edition || !proposal) throw new ProblemError('not-found');
    const module = await this.modules.find();
    const questions = (module?.questions ?? []).filter(({ proposalIds }) => proposalIds.includes(proposalId));
    const [places, byPlace, byStratum] = await Promise.all([
      this.territories.findByTypes([level]),
      this.sourcesOf({ edition, proposal, questions, clocks }, level),
      this.sourcesOf({ edition, proposal, questions, clocks }, 'stratum'),
    ]);
    const names = new Map(places.map(({ id, name }) => [id, name]));
    const inPlaces = groupReadings([...names.keys()], byPlace, edition.levels);
    const classes = quantileClasses(inPlaces.flatMap(({ value }) => value ?? []));
    const inStrata = groupReadings(STRATA, byStratum, edition.levels);
    return {
      ...{ clocks: toClocksDto(clocks), proposalId, editionId: edition.id, level, classes },
      territories: inPlaces.map((reading) => ({
        ...toFigure(reading),
        ...{ territory: reading.groupId, territoryName: names.get(reading.groupId) ?? reading.groupId },
        classIndex: reading.value === null ? null : classIndexOf(reading.value, classes),
      })),
      territoriesExplain: toExplanationDto(explainGroups(inPlaces, 'Territoires')),
      strata: inStrata
        .filter(({ respondents, moduleRespondents }) => respondents + moduleRespondents > 0)
        .map((reading) => ({ ...toFigure(reading), stratum: reading.groupId })),
      strataExplain: toExplanationDto(explainGroups(inStrata, 'Strates')),
      questions: questions.filter(({ kind }) => kind !== 'level').map(({ id, label, unit }) => ({ id, label, unit })),
    };
  }

  private async sourcesOf(
    { edition, proposal: { services }, questions, clocks }: Compared,
    grain: Exclude<SumGrain, 'country'>,
  ): Promise<GroupSources> {
    const subjects = [RESPONDENTS, ...services.map(({ serviceId }) => serviceId)];
    // Without a question, of no module: nobody is a respondent of it.
    const asked = askedOf({ id: questions[0]?.moduleId ?? '', questions }, clocks, grain);
    const [counts, answered, quartiles] = await Promise.all([
      this.readRealisations.byGroup(edition.id, subjects, grain, clocks),
      this.moduleSums.findCounts(asked),
      this.moduleSums.findQuartiles(asked),
    ]);
    return { services, counts, module: { questions, counts: answered }, quartiles };
  }
}

function toFigure({ beside, ...reading }: GroupReading): GroupFigureDto {
  const { respondents, moduleRespondents, counted, value, low, high } = reading;
  return { respondents, moduleRespondents, counted, value, low, high, beside: [...beside] };
}
