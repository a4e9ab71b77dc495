import { Injectable } from '@nestjs/common';
import {
  EvidenceRepository,
  ExchangeRepository,
  IndicatorRepository,
  ObservationRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  compareFrench,
  groupBy,
  type Indicator,
  hadBeenAsked,
  hadHappened,
  type Observation,
  type ProposalIndicatorLink,
  type ReadingClocks,
} from '@ou-en-est-on/domain';
import { evidenceLookup } from '../shared/evidence.mapper.js';
import { type ProposalReading, ReadProposalEntries } from '../shared/read-proposal-entries.js';
import { computedExplanations, type ComputedInputs, computedObservations } from './computed-observations.js';
import type { IndicatorReading } from './indicator.mapper.js';
import { momentOf } from './moment-of.js';

/** The territory whose values stand for the whole country. */
export const NATIONAL = 'FR';

export interface IndicatorsReading {
  /** Those followed at mid-term first, then by label. */
  readonly indicators: readonly Indicator[];
  readonly links: readonly ProposalIndicatorLink[];
  readonly readingOf: (indicatorId: string) => IndicatorReading;
}

/** Reads every indicator with its national values, our own computed ones among them. */
@Injectable()
export class ReadIndicators {
  constructor(
    private readonly indicators: IndicatorRepository,
    private readonly observations: ObservationRepository,
    private readonly evidence: EvidenceRepository,
    private readonly territories: TerritoryRepository,
    private readonly exchanges: ExchangeRepository,
    private readonly readEntries: ReadProposalEntries,
  ) {}

  /** A caller that has read the proposals already hands them over. */
  async run(clocks: ReadingClocks, proposals?: ProposalReading): Promise<IndicatorsReading> {
    const reading = proposals ?? (await this.readEntries.run(clocks));
    const links = reading.sources.indicatorLinks;
    const [indicators, national, computed, evidence, country] = await Promise.all([
      this.indicators.findAll(momentOf(clocks)),
      this.observations.findCurrent({ territoryIds: [NATIONAL], ...momentOf(clocks) }),
      this.readComputedInputs(clocks, reading),
      this.evidence.findAll(),
      this.territories.findById(NATIONAL),
    ]);
    const explanations = computedExplanations(computed, clocks.asOf);
    const values = [...national, ...computedObservations(computed, clocks.asOf)];
    const byIndicator = groupBy(values, ({ indicatorId }) => indicatorId);
    const linksByIndicator = groupBy(links, ({ indicatorId }) => indicatorId);
    const words = { territoryName: () => country?.name ?? NATIONAL, evidence: evidenceLookup(evidence) };
    return {
      indicators: [...indicators].sort(byHeadlineThenLabel),
      links,
      readingOf: (id) => ({
        national: byIndicator.get(id) ?? [],
        proposalCount: linksByIndicator.get(id)?.length ?? 0,
        computed: explanations.get(id) ?? null,
        words,
        today: clocks.asOf,
      }),
    };
  }

  /** The values, of the day read as of, of the indicators computed from our own data. */
  async computed(clocks: ReadingClocks): Promise<Observation[]> {
    const reading = await this.readEntries.run(clocks);
    return computedObservations(await this.readComputedInputs(clocks, reading), clocks.asOf);
  }

  private async readComputedInputs(clocks: ReadingClocks, reading: ProposalReading): Promise<ComputedInputs> {
    const { sources, entries } = reading;
    const exchanges = await this.exchanges.findAll();
    const motions = sources.motions.filter((motion) => hadBeenAsked(motion, clocks));
    const happened = exchanges.filter(({ date }) => hadHappened(date, clocks));
    return { motions, exchanges: happened, entries };
  }
}

function byHeadlineThenLabel(a: Indicator, b: Indicator): number {
  return Number(b.headline) - Number(a.headline) || compareFrench(a.label, b.label);
}
