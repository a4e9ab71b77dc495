import { Injectable } from '@nestjs/common';
import type { LocalFigureDto, NationalDashboardDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, LabelMatrixRepository, RollUpRepository } from '@ou-en-est-on/data';
import {
  coverageByKind,
  explainRespondents,
  isReadToday,
  localReading,
  type MatrixEdition,
  type ReadingClocks,
  RESPONDENTS,
  respondentsIn,
  type StateProgress,
  type Proposal,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { collectivitiesIn, toKindCoverages, toLocalFigureDto } from './realisation.mapper.js';

type ReadOn = Pick<ReadingClocks, 'asOf' | 'knownOn' | 'today'>;

/** What respondents did, from the sums of what is public: of today, and of no other day. */
@Injectable()
export class ReadRealisations {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly rollUps: RollUpRepository,
    private readonly collectivities: CollectivityRepository,
  ) {}

  /** The collectivities' side of a proposal; null before any respondent, without a service, and on another day. */
  async ofProposal(
    { services: aligned }: Pick<Proposal, 'services'>,
    edition: MatrixEdition | null,
    progress: StateProgress,
    clocks: ReadOn,
  ): Promise<LocalFigureDto | null> {
    if (!edition || aligned.length === 0 || !isReadToday(clocks)) return null;
    const subjects = [RESPONDENTS, ...aligned.map(({ serviceId }) => serviceId)];
    const counts = await this.rollUps.findNational(edition.id, subjects);
    if (respondentsIn(counts) === 0) return null;
    const services = new Map(edition.themes.flatMap((theme) => theme.services).map((one) => [one.id, one]));
    const { levels } = edition;
    return toLocalFigureDto(localReading(aligned, counts, levels), {
      ...{ services, aligned, levels, progress },
      covered: coverageByKind(counts),
      totals: await this.collectivities.countByKind(),
    });
  }

  /** How many collectivities made their state public, by kind; null on another day. */
  async respondents(clocks: ReadOn): Promise<NationalDashboardDto['respondents']> {
    const edition = await this.editions.findCurrentEdition();
    if (!isReadToday(clocks)) return null;
    const counts = edition ? await this.rollUps.findNational(edition.id, [RESPONDENTS]) : [];
    const totals = await this.collectivities.countByKind();
    const byKind = toKindCoverages(coverageByKind(counts), totals);
    const explain = toExplanationDto(explainRespondents(byKind, collectivitiesIn(totals)));
    return { total: respondentsIn(counts), byKind, explain };
  }
}
