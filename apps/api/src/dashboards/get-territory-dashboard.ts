import { Injectable } from '@nestjs/common';
import type { ClocksQuery, TerritoryDashboardDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  GovernmentActionRepository,
  IndicatorRepository,
  ObservationRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  dutiesOf,
  endedBy,
  explainDuty,
  explainHeadline,
  type GovernmentAction,
  isInForce,
  headlineObservation,
  nearestReadings,
  openAids,
  progressRate,
  type ReadingClocks,
  type Territory,
} from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { FindObservations } from '../indicators/find-observations.js';
import { sourceOf, toObservationDto, toRateDto } from '../indicators/indicator.mapper.js';
import { momentOf } from '../indicators/moment-of.js';
import { ReadLocalState } from './read-local-state.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** State action as it is measured at a territory, the duties of its collectivity, and the aid still open. */
@Injectable()
export class GetTerritoryDashboard {
  constructor(
    private readonly territories: TerritoryRepository,
    private readonly collectivities: CollectivityRepository,
    private readonly indicators: IndicatorRepository,
    private readonly observations: ObservationRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly findObservations: FindObservations,
    private readonly readLocalState: ReadLocalState,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found */
  async run(code: string, query: ClocksQuery): Promise<TerritoryDashboardDto> {
    const clocks = this.clock.reading(query);
    const territory = await this.territories.findById(code.toUpperCase());
    if (!territory) throw new ProblemError('not-found');
    const [measures, collectivity, actions] = await Promise.all([
      this.measuresOf(territory, clocks),
      this.collectivities.findByTerritory(territory.id),
      this.actions.findAll(),
    ]);
    const shown = actions.filter(({ toVerify }) => !toVerify);
    const inForce = shown.filter((action) => isInForce(action, clocks));
    const endedOn = endedBy(territory, clocks.asOf) ?? (collectivity && endedBy(collectivity, clocks.asOf));
    const aids = endedOn === null ? openAids(shown, clocks) : [];
    return {
      clocks: toClocksDto(clocks),
      territory: { id: territory.id, type: territory.type, name: territory.name },
      measures,
      endedOn,
      duties: collectivity && endedOn === null ? toDuties(dutiesOf(collectivity), inForce) : [],
      aids: aids.map(({ id, name, promise, endDate, note }) => ({
        ...{ actionId: id, name, promise, endsOn: endDate ?? '', note },
      })),
      aidsKnownOn: clocks.asOf,
      localState: await this.readLocalState.run(territory, collectivity, clocks),
    };
  }

  private async measuresOf(
    { id, epciId, departmentId, regionId }: Territory,
    clocks: ReadingClocks,
  ): Promise<TerritoryDashboardDto['measures']> {
    const places = [...new Set([id, epciId, departmentId, regionId, 'FR'])].filter((one) => one !== null);
    const [indicators, observations] = await Promise.all([
      this.indicators.findAll(momentOf(clocks)),
      this.observations.findCurrent({ territoryIds: places, ...momentOf(clocks) }),
    ]);
    const readings = nearestReadings(places, observations, clocks.asOf);
    const [words, sources] = await Promise.all([
      this.findObservations.words(readings.flatMap((one) => one.observations)),
      this.territories.findByIds(places),
    ]);
    const byIndicator = new Map(readings.map((one) => [one.indicatorId, one]));
    return indicators.flatMap(({ id: indicatorId, label, unit, direction }) => {
      const reading = byIndicator.get(indicatorId);
      const current = reading && headlineObservation(reading.observations, clocks);
      const level = sources.find((one) => one.id === reading?.territoryId)?.type;
      if (!current || !level) return [];
      const rate = toRateDto(progressRate(reading.observations, direction, clocks), words);
      const explain = toExplanationDto(explainHeadline(current, (one) => sourceOf(one, words)));
      return [
        { ...{ indicatorId, label, unit, direction, level }, current: toObservationDto(current, words), explain, rate },
      ];
    });
  }
}

function toDuties(
  duties: ReturnType<typeof dutiesOf>,
  actions: readonly GovernmentAction[],
): TerritoryDashboardDto['duties'] {
  const byId = new Map(actions.map((one) => [one.id, one]));
  return duties.flatMap(({ id, actionId, basis }) => {
    const action = byId.get(actionId);
    if (!action) return [];
    const references = action.legalReferences.map(({ label, url }) => ({ label, url }));
    const explain = explainDuty(basis, references[0]?.label ?? null);
    return [
      { id, basis, actionId, actionName: action.name, references, explain: explain && toExplanationDto(explain) },
    ];
  });
}
