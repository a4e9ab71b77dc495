import { Injectable } from '@nestjs/common';
import type { LocalFigureDto, NationalDashboardDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  LabelMatrixRepository,
  PastStateRepository,
  RollUpMemory,
  RollUpRepository,
} from '@ou-en-est-on/data';
import {
  coverageByKind,
  explainRespondents,
  groupBy,
  isReadToday,
  localReading,
  type LocalReading,
  type MatrixEdition,
  type ReadingClocks,
  RESPONDENTS,
  respondentsIn,
  type StateProgress,
  type Proposal,
  type ProposalEntry,
  publishedBy,
  type StandingCount,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
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
    private readonly collectivities: CollectivityRepository,
  ) {}

  /** How many respondents stand where, in France as a whole, on the day read. */
  national(editionId: string, subjects: readonly string[] | null, clocks: ReadingClocks): Promise<StandingCount[]> {
    return isReadToday(clocks)
      ? this.memory.findNational(this.rollUps, editionId, subjects)
      : this.past.findNational(editionId, subjects, publishedBy(clocks));
  }

  /** The collectivities' side of a proposal; null before any respondent, and without a service. */
  async ofProposal(
    { services: aligned }: Pick<Proposal, 'services'>,
    edition: MatrixEdition | null,
    progress: StateProgress,
    clocks: ReadingClocks,
  ): Promise<LocalFigureDto | null> {
    if (!edition || aligned.length === 0) return null;
    const counts = await this.national(edition.id, subjectsOf([{ services: aligned }]), clocks);
    if (respondentsIn(counts) === 0) return null;
    const services = new Map(edition.themes.flatMap((theme) => theme.services).map((one) => [one.id, one]));
    const { levels } = edition;
    return toLocalFigureDto(localReading(aligned, counts, levels), {
      ...{ services, aligned, levels, progress },
      covered: coverageByKind(counts),
      totals: await this.collectivities.countByKind(),
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
    if (respondentsIn(counts) === 0) return new Map();
    const bySubject = groupBy(counts, ({ subjectId }) => subjectId);
    return new Map(
      entries
        .filter(({ proposal }) => proposal.services.length > 0)
        .map(({ proposal, progress }) => {
          const own = subjectsOf([proposal]).flatMap((id) => bySubject.get(id) ?? []);
          const reading = localReading(proposal.services, own, edition.levels);
          return [proposal.id, { indirectOnly: reading.indirectOnly, progress: progress.value, reading }];
        }),
    );
  }

  /** How many collectivities had made their state public, by kind. */
  async respondents(clocks: ReadingClocks): Promise<NationalDashboardDto['respondents']> {
    const edition = await this.editions.findCurrentEdition();
    const counts = edition ? await this.national(edition.id, [RESPONDENTS], clocks) : [];
    const totals = await this.collectivities.countByKind();
    const byKind = toKindCoverages(coverageByKind(counts), totals);
    const explain = toExplanationDto(explainRespondents(byKind, collectivitiesIn(totals)));
    return { total: respondentsIn(counts), byKind, explain };
  }
}

function subjectsOf(proposals: readonly Pick<Proposal, 'services'>[]): string[] {
  const services = proposals.flatMap((proposal) => proposal.services.map(({ serviceId }) => serviceId));
  return [RESPONDENTS, ...new Set(services)];
}
