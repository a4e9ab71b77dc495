import { Injectable } from '@nestjs/common';
import type { ClocksQuery, ProposalDetailDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  EvidenceRepository,
  ExchangeRepository,
  GovernmentActionRepository,
  LabelMatrixRepository,
  MotionModuleRepository,
  MotionRepository,
  ProgressEventRepository,
} from '@ou-en-est-on/data';
import {
  actionOn,
  compareFrench,
  hadHappened,
  historyOn,
  latestExchangeFirst,
  pastDay,
  type Proposal,
} from '@ou-en-est-on/domain';
import { toExchangeDto } from '../exchanges/exchange.mapper.js';
import { toGovernmentActionSummary } from '../government-actions/government-action.mapper.js';
import { ProblemError } from '../http/problem-error.js';
import { toIndicatorSummary } from '../indicators/indicator.mapper.js';
import { ReadIndicators } from '../indicators/read-indicators.js';
import { toEngagementDto, toStakeDto } from '../motions/motion.mapper.js';
import { ReadRealisations } from '../realisations/read-realisations.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { evidenceLookup } from '../shared/evidence.mapper.js';
import { type ProposalReading, ReadProposalEntries } from '../shared/read-proposal-entries.js';
import { citedFacts } from './cited-facts.js';
import { neighboursOf, toHistory, toLineage, toLocalSide } from './proposal-detail.mapper.js';
import { toModuleSide } from './module-side.mapper.js';
import { toProposalSummary } from './proposal.mapper.js';
import { ReadModuleAnswers } from './read-module-answers.js';

type StateSide = Pick<ProposalDetailDto, 'history' | 'actions' | 'exchanges'>;
type Place = Pick<ProposalDetailDto, 'motion' | 'axis' | 'measure' | 'stake' | 'engagements'>;

@Injectable()
export class GetProposal {
  constructor(
    private readonly readEntries: ReadProposalEntries,
    private readonly readIndicators: ReadIndicators,
    private readonly readRealisations: ReadRealisations,
    private readonly motions: MotionRepository,
    private readonly events: ProgressEventRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly evidence: EvidenceRepository,
    private readonly exchanges: ExchangeRepository,
    private readonly editions: LabelMatrixRepository,
    private readonly modules: MotionModuleRepository,
    private readonly readModule: ReadModuleAnswers,
    private readonly collectivities: CollectivityRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, also for what nobody had asked yet on the day read as of */
  async run(id: string, query: ClocksQuery): Promise<ProposalDetailDto> {
    const reading = await this.readEntries.run(this.clock.reading(query));
    const entry = reading.entries.find(({ proposal }) => proposal.id === id);
    if (!entry) throw new ProblemError('not-found');
    const { proposal } = entry;
    const proposals = reading.entries.map(({ proposal: asked }) => asked);
    const [place, stateSide, indicators, edition, module] = await Promise.all([
      this.readPlace(proposal, reading),
      this.readStateSide(proposal, reading),
      this.readMeasures(proposal, reading),
      this.editions.findCurrentEdition(),
      this.modules.find(),
    ]);
    const on = pastDay(reading.clocks);
    const said = await this.readModule.run(id, module, reading.clocks);
    return {
      ...toProposalSummary(entry),
      clocks: toClocksDto(reading.clocks),
      textAsPublished: proposal.textAsPublished,
      textVersion: proposal.textVersion,
      ...place,
      ...neighboursOf(proposal, proposals),
      ...stateSide,
      lineage: toLineage(id, reading.sources.lineage, proposals),
      indicators,
      localSide: {
        ...toLocalSide(proposal, edition),
        ...toModuleSide(said, edition?.levels ?? [], await this.collectivities.countByKind({ on }), on),
        realisations: await this.readRealisations.ofProposal(
          proposal,
          { edition, module: said.sums },
          entry.progress.value,
          reading.clocks,
        ),
      },
    };
  }

  /** Where the proposal stands in its motion. */
  private async readPlace(proposal: Proposal, { sources }: ProposalReading): Promise<Place> {
    const { motionId } = proposal;
    const [motion, axes, measures, stakes, engagements] = await Promise.all([
      this.motions.findById(motionId),
      this.motions.findAxes(motionId),
      this.motions.findMeasures(motionId),
      this.motions.findStakes(),
      this.motions.findEngagements(motionId),
    ]);
    const axis = axes.find(({ id }) => id === proposal.axisId);
    const measure = measures.find(({ id }) => id === proposal.measureId);
    const stake = stakes.find(({ id }) => id === proposal.stakeId);
    if (!motion || !axis || !stake) throw new Error(`The proposal ${proposal.id} has lost its motion, axis or stake.`);
    const { id, year, title, fullTextAvailable, sourceFile } = motion;
    return {
      motion: { id, year, title, fullTextAvailable, sourceFile },
      axis: { id: axis.id, position: axis.position, title: axis.title },
      measure: measure ? { id: measure.id, position: measure.position, displayTitle: measure.displayTitle } : null,
      stake: toStakeDto(stake),
      engagements: engagements
        .filter(({ proposalId }) => proposalId === proposal.id)
        .map((one) => toEngagementDto(one, { axes, proposals: sources.proposals })),
    };
  }

  /** What the State did and said: its history with sources, the linked actions, the exchanges that cite them. */
  private async readStateSide({ id }: Proposal, { sources, clocks }: ProposalReading): Promise<StateSide> {
    const [events, found, evidence, exchanges] = await Promise.all([
      this.events.findByProposal(id),
      this.actions.findAll(),
      this.evidence.findAll(),
      this.exchanges.findAll(),
    ]);
    const actions = found.map((action) => actionOn(action, clocks));
    const byId = new Map(actions.map((action) => [action.id, action]));
    const linked = sources.actionLinks
      .filter(({ proposalId }) => proposalId === id)
      .flatMap(({ actionId, relation, factsAfterMotion, rationale, review }) => {
        const action = byId.get(actionId);
        if (!action) return [];
        const summary = toGovernmentActionSummary(action, sources.actionLinks, clocks.asOf);
        return [{ action: summary, relation, factsAfterMotion, rationale, review }];
      })
      .sort((a, b) => compareFrench(a.action.name, b.action.name));
    const linkedIds = new Set(linked.map(({ action }) => action.id));
    const history = historyOn(events, clocks, sources.factsToVerify);
    return {
      history: toHistory(history, citedFacts(actions, evidenceLookup(evidence), clocks.asOf)),
      actions: linked,
      exchanges: exchanges
        .filter(({ date }) => hadHappened(date, clocks))
        .filter(({ citedActions }) => citedActions.some(({ actionId }) => linkedIds.has(actionId)))
        .sort(latestExchangeFirst)
        .map((exchange) => toExchangeDto(exchange, (actionId) => byId.get(actionId)?.name ?? actionId)),
    };
  }

  /** What the indicators say, those that measure it first. */
  private async readMeasures({ id }: Proposal, reading: ProposalReading): Promise<ProposalDetailDto['indicators']> {
    const { indicators, links, readingOf } = await this.readIndicators.run(reading.clocks, reading);
    return links
      .filter(({ proposalId }) => proposalId === id)
      .flatMap(({ indicatorId, relation, rationale, review }) => {
        const indicator = indicators.find((one) => one.id === indicatorId);
        if (!indicator) return [];
        return [{ indicator: toIndicatorSummary(indicator, readingOf(indicatorId)), relation, rationale, review }];
      })
      .sort(
        (a, b) =>
          Number(a.relation === 'proxy') - Number(b.relation === 'proxy') ||
          compareFrench(a.indicator.label, b.indicator.label),
      );
  }
}
