import type {
  IndicatorDetailDto,
  IndicatorSummaryDto,
  ObservationDto,
  ProgressRateDto,
  PublishedRateDto,
} from '@ou-en-est-on/contracts';
import {
  type CalendarDate,
  competingObservations,
  explainFreshness,
  explainHeadline,
  explainPublishedRate,
  explainPublishedTarget,
  type Explanation,
  explainRate,
  freshnessOf,
  headlineObservation,
  type Indicator,
  latestTarget,
  type Observation,
  type ProgressRate,
  progressRate,
  type PublishedRateCheck,
  trendOf,
} from '@ou-en-est-on/domain';
import type { EvidenceLookup } from '../shared/evidence.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** Words that an observation's ids stand for. */
export interface ObservationWords {
  readonly territoryName: (id: string) => string;
  readonly evidence: EvidenceLookup;
}

/** What the summary of one indicator is made from. */
export interface IndicatorReading {
  /** National observations of this indicator. */
  readonly national: readonly Observation[];
  readonly proposalCount: number;
  /** How the current value was computed; null when it was read. */
  readonly computed: Explanation | null;
  readonly words: ObservationWords;
  readonly today: CalendarDate;
}

export function toObservationDto(observation: Observation, words: ObservationWords): ObservationDto {
  const { date, datePrecision, kind, value, valueMax, atLeast } = observation;
  const { numerator, denominator, publishedRate, note } = observation;
  return {
    territory: observation.territoryId,
    territoryName: words.territoryName(observation.territoryId),
    ...{ date, datePrecision, kind, value, valueMax, atLeast, numerator, denominator, publishedRate },
    series: observation.seriesId,
    note,
    evidence: words.evidence(observation.evidenceId),
  };
}

export function toRateDto(rate: ProgressRate, words: ObservationWords): ProgressRateDto {
  const dto = (one: Observation | null): ObservationDto | null => (one ? toObservationDto(one, words) : null);
  const { value, raw, reason } = rate;
  return {
    ...{ value, raw, reason, initial: dto(rate.initial), current: dto(rate.current), target: dto(rate.target) },
    explain: toExplanationDto(explainRate(rate, (one) => sourceOf(one, words))),
  };
}

export function toPublishedRateDto(check: PublishedRateCheck<Observation>, words: ObservationWords): PublishedRateDto {
  const dto = (one: Observation | null): ObservationDto | null => (one ? toObservationDto(one, words) : null);
  const { published, observation, initial, ours, verdict, startedFrom } = check;
  return {
    ...{ value: published, observation: toObservationDto(observation, words), ours, verdict },
    ...{ initial: dto(initial), startedFrom: dto(startedFrom) },
    explain: toExplanationDto(explainPublishedRate(check, (one) => sourceOf(one, words))),
  };
}

/** Who published it where that is known, else the publisher's own series; the full source is in the value itself. */
export function sourceOf({ evidenceId, seriesId }: Observation, words: ObservationWords): string {
  return words.evidence(evidenceId)?.publisher ?? `série ${seriesId}`;
}

export function toIndicatorSummary(indicator: Indicator, reading: IndicatorReading): IndicatorSummaryDto {
  const { id, label, unit, direction, publisher, origin, headline, levels, review, cadenceDays, usualLagDays } =
    indicator;
  const { national, words, today } = reading;
  const asOf = { asOf: today };
  const current = headlineObservation(national, asOf);
  const target = latestTarget(national);
  const competing = competingObservations(national, asOf);
  const source = (one: Observation): string => sourceOf(one, words);
  const lastDate = current?.date ?? null;
  const freshness = freshnessOf({ lastDate, cadenceDays, usualLagDays }, today);
  return {
    ...{ id, label, unit, direction, publisher, origin, headline, review },
    levels: [...levels],
    current: current && toObservationDto(current, words),
    explain: toExplanationDto(reading.computed ?? explainHeadline(current, source, competing)),
    competing: competing.map((one) => toObservationDto(one, words)),
    target: target && toObservationDto(target, words),
    targetExplain: target && toExplanationDto(explainPublishedTarget(target, source)),
    rate: toRateDto(progressRate(national, direction, asOf), words),
    trend: trendOf(national, asOf),
    freshness: { ...freshness, explain: toExplanationDto(explainFreshness(lastDate, freshness)) },
    proposalCount: reading.proposalCount,
  };
}

/** What the page of an indicator shows beyond its summary. */
export type IndicatorPage = Pick<
  IndicatorDetailDto,
  'clocks' | 'factsToVerify' | 'factsToVerifyExplain' | 'series' | 'territories' | 'unlistedLevels' | 'proposalLinks'
>;

export function toIndicatorDetail(
  indicator: Indicator,
  reading: IndicatorReading,
  page: IndicatorPage,
): IndicatorDetailDto {
  const { definition, dataset, licence, cadence, usualLagDays, method, limits } = indicator;
  return {
    ...toIndicatorSummary(indicator, reading),
    ...{ definition, dataset, licence, cadence, usualLagDays, method, limits },
    ...page,
  };
}
