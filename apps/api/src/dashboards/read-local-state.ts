import { Injectable } from '@nestjs/common';
import type { ComparisonDto, LocalStateDto, PublicStateDto } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  LabelMatrixRepository,
  PastStateRepository,
  type PastValidation,
  RollUpRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  type CalendarDate,
  type Collectivity,
  COMPARISON_GROUPS,
  type ComparisonGroup,
  coverageByKind,
  explainRespondents,
  groupScore,
  isReadToday,
  leftPublic,
  type MatrixEdition,
  parisDate,
  publishedBy,
  type ReadingClocks,
  standAlike,
  type Standing,
  standingsIn,
  type Territory,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { successorOf } from '../shared/sought-collectivity.js';
import { toStateScore } from '../shared/state-score.mapper.js';
import { ReadPublicModule } from './read-public-module.js';
import { toComparisonDto, toPastState, toPublicThemes } from './local-state.mapper.js';

/** Earlier states shown beside the one in force: a mandate, at two a year. */
const PAST_SHOWN = 12;

type Standings = ReadonlyMap<string, Standing>;

/** The state that a collectivity made public: where it stands, against others and against its past. */
@Injectable()
export class ReadLocalState {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly collectivities: CollectivityRepository,
    private readonly territories: TerritoryRepository,
    private readonly past: PastStateRepository,
    private readonly rollUps: RollUpRepository,
    private readonly readModule: ReadPublicModule,
  ) {}

  async run(
    territory: Territory | null,
    collectivity: Collectivity | null,
    clocks: ReadingClocks,
  ): Promise<LocalStateDto | null> {
    const edition = await this.editions.findCurrentEdition();
    if (!edition || !collectivity) return null;
    const { id, name, kind } = collectivity;
    const history = await this.past.findValidations({ collectivityId: id, about: edition.id }, publishedBy(clocks));
    return {
      collectivity: { id, name, kind },
      edition: { id: edition.id, name: edition.label, official: edition.official },
      published: await this.publishedState(territory, collectivity, edition, { clocks, history }),
      left: await this.left(collectivity, history.at(-1) ?? null, clocks),
      module: await this.readModule.run(collectivity, edition.levels, clocks),
      around: territory && isReadToday(clocks) ? await this.around(territory, collectivity, edition) : null,
    };
  }

  private async publishedState(
    territory: Territory | null,
    collectivity: Collectivity,
    edition: MatrixEdition,
    { clocks, history }: { readonly clocks: ReadingClocks; readonly history: readonly PastValidation[] },
  ): Promise<PublicStateDto | null> {
    const last = history.at(-1);
    if (last?.kind !== 'validated') return null;
    const readAt = publishedBy(clocks);
    // One more than are shown: the day that is shown itself may be one of them.
    const days = [...lastInstants(history)].slice(-PAST_SHOWN - 1);
    const instants = [readAt, last.recordedAt, ...days.map(([, at]) => at)];
    const standingsAt = await this.standingsAt(collectivity.id, edition, instants);
    const standings = standingsAt(readAt);
    const validatedOn = parisDate(last.recordedAt);
    const readOn = standAlike(standings, standingsAt(last.recordedAt)) ? validatedOn : parisDate(readAt);
    const past = days.filter(([day]) => day !== readOn).slice(-PAST_SHOWN);
    const providers = [...standings.values()].flatMap((one) => (one.kind === 'level' && one.from ? [one.from] : []));
    return {
      ...{ validatedOn, readOn },
      overall: toStateScore(
        edition.themes.flatMap(({ services }) => services),
        standings,
        edition.levels,
      ),
      themes: toPublicThemes(edition, standings, await this.collectivities.findNames(providers)),
      comparisons: isReadToday(clocks) ? await this.comparisons(territory, collectivity, edition, standings) : [],
      past: past.map(([day, at]) => toPastState(day, edition, standingsAt(at))),
    };
  }

  /** Why nothing of it is public any more. */
  private async left(
    collectivity: Collectivity,
    last: PastValidation | null,
    clocks: ReadingClocks,
  ): Promise<LocalStateDto['left']> {
    const event = last && { kind: last.kind, on: parisDate(last.recordedAt) };
    const left = leftPublic(event, collectivity.closedOn, parisDate(publishedBy(clocks)));
    if (!left) return null;
    const heir = left.kind === 'closed' ? await successorOf(collectivity, this.collectivities) : null;
    return { ...left, successor: heir && { id: heir.id, name: heir.name } };
  }

  /** Where it stood at each of these instants, with what others provided then. */
  private async standingsAt(
    collectivityId: string,
    edition: MatrixEdition,
    instants: readonly Date[],
  ): Promise<(at: Date) => Standings> {
    const answers = await this.past.findWithProvidersAt({ collectivityId, about: edition.id }, instants);
    return (at) => standingsIn(collectivityId, answers.get(at.getTime()) ?? []);
  }

  private async comparisons(
    territory: Territory | null,
    { kind, stratum }: Collectivity,
    edition: MatrixEdition,
    own: Standings,
  ): Promise<ComparisonDto[]> {
    const comparisons: ComparisonDto[] = [];
    for (const group of COMPARISON_GROUPS) {
      const territoryId = placeOf(group, territory);
      const bounds = group === 'stratum' ? stratum : territoryId;
      if (bounds === null) continue;
      const counts = await this.rollUps.findGroup(edition.id, {
        ...{ kind, territoryId },
        stratum: group === 'stratum' ? stratum : null,
      });
      const [place] = territoryId === null ? [] : await this.territories.findByIds([territoryId]);
      comparisons.push(
        toComparisonDto(groupScore(edition.themes, counts, own, edition.levels), {
          ...{ group, edition },
          stratum: group === 'stratum' ? stratum : null,
          territory: place ? { id: place.id, name: place.name } : null,
        }),
      );
    }
    return comparisons;
  }

  /** Of its département, else of its région, else of France. */
  private async around(
    territory: Territory | null,
    { kind }: Collectivity,
    edition: MatrixEdition,
  ): Promise<LocalStateDto['around']> {
    const id = placeOf('department', territory) ?? placeOf('region', territory) ?? 'FR';
    const [place] = await this.territories.findByIds([id]);
    if (!place) return null;
    const within = id === 'FR' ? null : id;
    const counts = await this.rollUps.findGroup(edition.id, { kind, stratum: null, territoryId: within });
    const totals = await this.collectivities.countByKind({ within: id });
    const total = totals.find((one) => one.kind === kind);
    const { collectivities, population: totalPopulation } = total ?? { collectivities: 0, population: 0 };
    const { respondents, population } = coverageByKind(counts)[0] ?? { respondents: 0, population: 0 };
    const share = { kind, respondents, population, collectivities, totalPopulation };
    const explain = toExplanationDto(explainRespondents([share], collectivities));
    return { territory: { id: place.id, name: place.name }, respondents, collectivities, explain };
  }
}

/** The département or the région that a territory lies in: none of its own level, nor of a smaller one; none for a body. */
function placeOf(group: ComparisonGroup, territory: Territory | null): string | null {
  if (!territory) return null;
  const { type, departmentId, regionId } = territory;
  if (type === 'region' || type === 'country') return null;
  if (group === 'region') return regionId;
  return group === 'department' && type !== 'department' ? departmentId : null;
}

/** The last instant of each day on which a state was made public, oldest first; what was withdrawn is left. */
function lastInstants(history: readonly PastValidation[]): ReadonlyMap<CalendarDate, Date> {
  const begun = history.findLastIndex(({ kind }) => kind !== 'validated') + 1;
  return new Map(history.slice(begun).map(({ recordedAt }) => [parisDate(recordedAt), recordedAt]));
}
