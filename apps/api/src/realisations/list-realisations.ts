import { Injectable } from '@nestjs/common';
import type { RealisationListDto, RealisationQuery, ServiceRealisationDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  LabelMatrixRepository,
  ProposalRepository,
  RollUpMemory,
  RollUpRepository,
} from '@ou-en-est-on/data';
import {
  coverageByKind,
  explainRespondents,
  explainService,
  type MatrixEdition,
  respondentsIn,
  type StandingCount,
  subjectReading,
} from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { currentEdition } from '../shared/current-edition.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { slicePage } from '../shared/page.js';
import { REALISATION_COLUMNS } from './realisation.columns.js';
import { collectivitiesIn, type NamedService, toKindCoverages, toRealisationDto } from './realisation.mapper.js';

interface Reading {
  readonly edition: MatrixEdition;
  readonly services: readonly NamedService[];
  readonly counts: readonly StandingCount[];
}

/** How respondents stand on each service of the edition shown, in its order. */
@Injectable()
export class ListRealisations {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly proposals: ProposalRepository,
    private readonly rollUps: RollUpRepository,
    private readonly memory: RollUpMemory,
    private readonly collectivities: CollectivityRepository,
  ) {}

  /** @throws ProblemError not-found before an edition is loaded, and for an unknown proposal */
  async run(query: RealisationQuery): Promise<RealisationListDto> {
    const reading = await this.read(query);
    const { items, total, next } = slicePage(reading.services, query, ({ id }) => id);
    const { edition, counts } = reading;
    const totals = await this.collectivities.countByKind();
    const byKind = toKindCoverages(coverageByKind(counts), totals);
    return {
      explain: toExplanationDto(explainRespondents(byKind, collectivitiesIn(totals))),
      ...{ items: toDtos({ ...reading, services: items }), total, next },
      ...{ editionId: edition.id, respondents: respondentsIn(counts), coverage: byKind },
    };
  }

  /** Every service, whatever the page asked for. */
  async export(query: RealisationQuery): Promise<CsvFile> {
    return toCsv('realisations.csv', toDtos(await this.read(query)), REALISATION_COLUMNS);
  }

  private async read({ proposal, theme }: RealisationQuery): Promise<Reading> {
    const edition = await currentEdition(this.editions);
    if (theme !== undefined && !edition.themes.some(({ id }) => id === theme)) throw new ProblemError('not-found');
    const aligned = proposal === undefined ? null : await this.alignedWith(proposal);
    return {
      edition,
      services: edition.themes
        .flatMap(({ services }) => services)
        .filter(({ id, themeId }) => (aligned?.includes(id) ?? true) && (theme === undefined || theme === themeId)),
      counts: await this.memory.findNational(this.rollUps, edition.id),
    };
  }

  private async alignedWith(proposalId: string): Promise<string[]> {
    const found = await this.proposals.findById(proposalId);
    if (!found) throw new ProblemError('not-found');
    return found.services.map(({ serviceId }) => serviceId);
  }
}

function toDtos({ edition: { levels }, services, counts }: Reading): ServiceRealisationDto[] {
  return services.map((service) => {
    const reading = subjectReading(service.id, counts, levels);
    return {
      ...toRealisationDto(service, reading, levels),
      explain: toExplanationDto(explainService(reading, levels)),
    };
  });
}
