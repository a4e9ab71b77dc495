import {
  indicatorDetail,
  type IndicatorDetailDto,
  indicatorList,
  type IndicatorListDto,
  indicatorSummary,
  type IndicatorSummaryDto,
  observation,
  type ObservationDto,
  observationList,
  type ObservationListDto,
  progressRate,
  type ProgressRateDto,
  publishedRate,
  type PublishedRateDto,
  territoryFigures,
  type TerritoryFiguresDto,
  territoryFiguresList,
  type TerritoryFiguresListDto,
  territoryValue,
  type TerritoryValueDto,
} from '@ou-en-est-on/contracts';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { anIndicator, anObservation } from './indicator.builders.js';

/** A value measured for France. */
export function anObservationDto(changes: Partial<ObservationDto> = {}): ObservationDto {
  const { territoryId, seriesId, ...rest } = anObservation();
  return observation.parse({
    ...rest,
    territory: territoryId,
    territoryName: 'France',
    series: seriesId,
    evidence: null,
    ...changes,
  });
}

/** Half of the way, from 50 in 2020 to 100 in 2026. */
export function aProgressRateDto(changes: Partial<ProgressRateDto> = {}): ProgressRateDto {
  return progressRate.parse({
    value: 50,
    raw: 50,
    reason: null,
    initial: anObservationDto({ kind: 'initial', date: '2020-12-31', value: 50 }),
    current: anObservationDto({ value: 75 }),
    target: anObservationDto({ kind: 'target', date: '2026-12-31', value: 100 }),
    explain: anExplanationDto('progress-rate'),
    ...changes,
  });
}

export function anIndicatorSummaryDto(changes: Partial<IndicatorSummaryDto> = {}): IndicatorSummaryDto {
  const rate = changes.rate ?? aProgressRateDto();
  return indicatorSummary.parse({
    ...anIndicator(),
    current: rate.current,
    explain: anExplanationDto('headline-value'),
    competing: [],
    target: rate.target,
    targetExplain: rate.target && anExplanationDto('published-value'),
    rate,
    trend: 'rising',
    freshness: { status: 'fresh', expectedBy: '2027-03-10', explain: anExplanationDto('freshness') },
    proposalCount: 1,
    ...changes,
  });
}

export function anIndicatorDetailDto(changes: Partial<IndicatorDetailDto> = {}): IndicatorDetailDto {
  return indicatorDetail.parse({
    ...anIndicator(),
    ...anIndicatorSummaryDto(),
    clocks: todaysClocksDto,
    factsToVerify: 0,
    factsToVerifyExplain: anExplanationDto('facts-to-verify'),
    series: [
      {
        id: 'ind-306',
        publisher: 'Arcep',
        observationCount: 3,
        importedAt: '2026-11-21T08:00:00.000Z',
        explain: anExplanationDto('loaded-values'),
      },
    ],
    territories: [{ id: 'FR', name: 'France', type: 'country' }],
    unlistedLevels: [],
    proposalLinks: [],
    ...changes,
  });
}

export function anObservationListDto(changes: Partial<ObservationListDto> = {}): ObservationListDto {
  const rate = aProgressRateDto();
  const items = changes.items ?? [rate.initial, rate.current, rate.target];
  return observationList.parse({
    items,
    clocks: todaysClocksDto,
    total: items.length,
    next: null,
    explain: anExplanationDto('published-value'),
    headline: rate.current,
    headlineExplain: anExplanationDto('headline-value'),
    rate,
    interimRate: rate,
    publishedRate: null,
    ...changes,
  });
}

/** Of a source that starts from a later initial value than ours. */
export function aPublishedRateDto(changes: Partial<PublishedRateDto> = {}): PublishedRateDto {
  return publishedRate.parse({
    value: 20.8231,
    observation: anObservationDto({ date: '2023-03-31', datePrecision: 'day', publishedRate: 20.8231 }),
    ours: 28.44,
    initial: anObservationDto({ kind: 'initial', date: '2022-03-31', value: 56.56 }),
    verdict: 'other-initial',
    startedFrom: anObservationDto({ kind: 'initial', date: '2022-06-30', value: 60.74 }),
    explain: anExplanationDto('published-rate'),
    ...changes,
  });
}

export function anIndicatorListDto(changes: Partial<IndicatorListDto> = {}): IndicatorListDto {
  const items = changes.items ?? [anIndicatorSummaryDto()];
  return indicatorList.parse({
    items,
    clocks: todaysClocksDto,
    total: items.length,
    next: null,
    explain: anExplanationDto('matching-count'),
    ...changes,
  });
}

export function aTerritoryValueDto(changes: Partial<TerritoryValueDto> = {}): TerritoryValueDto {
  return territoryValue.parse({ ...anObservationDto(), date: '2023-03-31', value: 75, ...changes });
}

/** Ain, half of the way from 50 to 100. */
export function aTerritoryFiguresDto(changes: Partial<TerritoryFiguresDto> = {}): TerritoryFiguresDto {
  return territoryFigures.parse({
    territory: 'DEP-01',
    territoryName: 'Ain',
    current: aTerritoryValueDto(),
    initial: aTerritoryValueDto({ kind: 'initial', date: '2022-03-31', value: 50 }),
    target: aTerritoryValueDto({ kind: 'target', date: '2026-12-31', value: 100 }),
    rate: { value: 50, raw: 50, reason: null },
    rank: 1,
    classIndex: 0,
    otherDate: false,
    curve: null,
    ...changes,
  });
}

export function aTerritoryFiguresListDto(changes: Partial<TerritoryFiguresListDto> = {}): TerritoryFiguresListDto {
  const items = changes.items ?? [aTerritoryFiguresDto()];
  return territoryFiguresList.parse({
    items,
    clocks: todaysClocksDto,
    total: items.length,
    next: null,
    level: 'department',
    explain: anExplanationDto('territory-comparison'),
    referenceDate: '2023-03-31',
    classes: [{ from: 75, to: 75, count: 1 }],
    ...changes,
  });
}
