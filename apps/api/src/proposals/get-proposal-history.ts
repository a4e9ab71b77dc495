import { Injectable } from '@nestjs/common';
import type { ClocksQuery, ProposalHistoryDto } from '@ou-en-est-on/contracts';
import {
  EvidenceRepository,
  ExchangeRepository,
  GovernmentActionRepository,
  IndicatorRepository,
  MotionRepository,
  ObservationRepository,
  ProposalRepository,
} from '@ou-en-est-on/data';
import {
  explainHistory,
  type HistoryEntry,
  type ProposalEntry,
  proposalHistory,
  type ReadingClocks,
} from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { momentOf } from '../indicators/moment-of.js';
import { NATIONAL } from '../indicators/read-indicators.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { evidenceLookup } from '../shared/evidence.mapper.js';
import { type ProposalReading, ReadProposalEntries } from '../shared/read-proposal-entries.js';
import { HISTORY_COLUMNS } from './history-entry.columns.js';
import { type HistoryWords, toHistoryEntryDto } from './history-entry.mapper.js';

interface HistoryFound {
  readonly entries: readonly HistoryEntry[];
  readonly words: HistoryWords;
}

@Injectable()
export class GetProposalHistory {
  constructor(
    private readonly readEntries: ReadProposalEntries,
    private readonly proposals: ProposalRepository,
    private readonly motions: MotionRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly indicators: IndicatorRepository,
    private readonly observations: ObservationRepository,
    private readonly evidence: EvidenceRepository,
    private readonly exchanges: ExchangeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, also for what nobody had asked yet on the day read as of */
  async run(id: string, query: ClocksQuery): Promise<ProposalHistoryDto> {
    const clocks = this.clock.reading(query);
    const { entry, reading } = await this.entry(id, clocks);
    const { entries, words } = await this.find(entry, reading);
    const { text, shortTitle } = entry.proposal;
    return {
      clocks: toClocksDto(clocks),
      proposal: { id, text, shortTitle },
      explain: toExplanationDto(explainHistory(entries)),
      items: entries.map((one) => toHistoryEntryDto(one, words)),
      total: entries.length,
      next: null,
    };
  }

  /** @throws ProblemError not-found */
  async export(id: string, query: ClocksQuery): Promise<CsvFile> {
    const { entry, reading } = await this.entry(id, this.clock.reading(query));
    const { entries, words } = await this.find(entry, reading);
    return toCsv(
      `historique-${id}.csv`,
      entries.map((one) => toHistoryEntryDto(one, words)),
      HISTORY_COLUMNS,
    );
  }

  private async entry(id: string, clocks: ReadingClocks): Promise<{ entry: ProposalEntry; reading: ProposalReading }> {
    const reading = await this.readEntries.run(clocks);
    const entry = reading.entries.find(({ proposal }) => proposal.id === id);
    if (!entry) throw new ProblemError('not-found');
    return { entry, reading };
  }

  private async find(
    { proposal, askedIn, actionIds, indicatorIds }: ProposalEntry,
    { clocks, sources }: ProposalReading,
  ): Promise<HistoryFound> {
    const [motions, actions, indicators, observations, series, evidence, exchanges, versions] = await Promise.all([
      this.motions.findAll(),
      this.actions.findAll(),
      this.indicators.findAll(momentOf(clocks)),
      this.observations.findCurrent({ indicatorIds, territoryIds: [NATIONAL], ...momentOf(clocks) }),
      Promise.all(indicatorIds.map((id) => this.observations.findSeries(id, momentOf(clocks)))),
      this.evidence.findAll(),
      this.exchanges.findAll(),
      this.proposals.findVersions(proposal.id),
    ]);
    const entries = proposalHistory(
      {
        motions: motions.filter(({ year }) => askedIn.years.includes(year)),
        events: sources.events.filter(({ proposalId }) => proposalId === proposal.id),
        factsToVerify: sources.factsToVerify,
        linkedActionIds: new Set(actionIds),
        ...{ actions, exchanges, observations, versions },
      },
      clocks,
    );
    const publishers = new Map(series.flat().map(({ id, publisher }) => [id, publisher]));
    return {
      entries,
      words: {
        ...{ actions, indicators, evidence: evidenceLookup(evidence), today: clocks.asOf },
        publisherOf: (seriesId) => publishers.get(seriesId) ?? null,
      },
    };
  }
}
