import { Component, computed, inject, input } from '@angular/core';
import { type Navigation, Router, RouterLink } from '@angular/router';
import { TERRITORY_TYPES, territoryId } from '@ou-en-est-on/domain';
import { Empty, TypoPipe } from '@ou-en-est-on/ui';
import { AnchorArrival } from '../../shared/anchor-arrival';
import { FactsToVerify } from '../../shared/facts-to-verify/facts-to-verify';
import { LoadState } from '../../shared/api/load-state';
import { relatedProposals } from '../../shared/api/related';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { FilterSelect, type SelectGroup } from '../../shared/filter-select/filter-select';
import { REVIEW_LABELS, TERRITORY_TYPE_LABELS, TERRITORY_TYPE_NAMES } from '../../shared/labels/common.labels';
import { INDICATOR_ORIGIN_LABELS, INDICATOR_RELATION_LABELS } from '../../shared/labels/indicator.labels';
import { groupLinks } from '../../shared/linked-proposals/link-groups';
import { LinkedProposals } from '../../shared/linked-proposals/linked-proposals';
import { pageTitle } from '../../shared/page-title';
import { indicatorResource, observationListResource, observationsUrl } from '../indicator-api';
import { ComputedReading } from './computed-reading';
import { IndicatorDefinition } from './indicator-definition';
import { TerritoryFinder } from './territory-finder';
import { TerritorialViews } from './territorial-views';
import { TerritoryReading } from './territory-reading';

const NATIONAL = 'FR';
const VALUES = 'valeurs';

/** One indicator: its values for a territory chosen in the address, its definition, the demands it measures. */
@Component({
  selector: 'app-indicator-page',
  imports: [
    ComputedReading,
    CsvExport,
    Empty,
    FactsToVerify,
    FilterSelect,
    IndicatorDefinition,
    LinkedProposals,
    LoadState,
    RouterLink,
    TerritorialViews,
    TerritoryFinder,
    TerritoryReading,
    TypoPipe,
  ],
  templateUrl: './indicator-page.html',
})
export default class IndicatorPage {
  readonly id = input.required<string>();
  readonly territoire = input<string>();
  readonly carte = input<string>();

  protected readonly indicator = indicatorResource(this.id);
  protected readonly proposals = relatedProposals(() =>
    this.indicator.value() ? { indicator: this.id() } : undefined,
  );

  protected readonly proposalGroups = computed(() =>
    groupLinks(
      this.indicator.value()?.proposalLinks ?? [],
      this.proposals.value()?.items ?? [],
      INDICATOR_RELATION_LABELS,
      ({ rationale, review }) => `${rationale} ${REVIEW_LABELS[review]}.`,
    ),
  );

  readonly #territories = computed(() => this.indicator.value()?.territories ?? []);
  protected readonly defaultTerritory = computed(() => {
    const ids = this.#territories().map(({ id }) => id);
    return ids.includes(NATIONAL) ? NATIONAL : (ids[0] ?? '');
  });
  protected readonly hasValues = computed(
    () => this.#territories().length > 0 || (this.indicator.value()?.unlistedLevels.length ?? 0) > 0,
  );
  /** What the address names of a level too long to be listed: whether it has a value, its reading tells. */
  protected readonly unlisted = computed(() => {
    const id = this.territoire() ?? '';
    const type = this.indicator.value()?.unlistedLevels.find((level) => id.startsWith(territoryId(level, '')));
    return type ? { id, type } : null;
  });
  protected readonly territory = computed(
    () =>
      this.#territories().find(({ id }) => id === this.territoire())?.id ??
      this.unlisted()?.id ??
      this.defaultTerritory(),
  );
  protected readonly observations = observationListResource(() =>
    this.territory() === '' ? undefined : { id: this.id(), territory: this.territory() },
  );
  /** Those that are listed, and the one that the address names, whose name comes with its values: null until then. */
  readonly #offered = computed(() => {
    const unlisted = this.unlisted();
    if (!unlisted) return this.#territories();
    const read = this.observations.value()?.items.find(({ territory }) => territory === unlisted.id);
    return [...this.#territories(), { ...unlisted, name: read?.territoryName ?? null }];
  });
  protected readonly choices = computed<readonly SelectGroup[]>(() =>
    TERRITORY_TYPES.map((type) => ({
      label: TERRITORY_TYPE_LABELS[type],
      choices: this.#offered()
        .filter((territory) => territory.type === type)
        .map(({ id, name }) => ({ value: id, label: name ?? TERRITORY_TYPE_NAMES[type] })),
    })).filter(({ choices }) => choices.length > 0),
  );

  /** Said with the values and in the page's title when the address chooses another territory. */
  protected readonly territoryWords = computed(() => {
    const chosen = this.#offered().find(({ id }) => id === this.territory());
    return chosen?.name && chosen.id !== this.defaultTerritory() ? `, ${chosen.name}` : '';
  });

  /** Counted by this site: it has no series of values to choose a territory from. */
  protected readonly computedValue = computed(() => {
    const indicator = this.indicator.value();
    return indicator?.origin === 'computed' ? indicator.current : null;
  });
  protected readonly isNational = computed(() => ['', NATIONAL].includes(this.territory()));
  protected readonly title = computed(() => this.indicator.value()?.label ?? 'Indicateur');
  protected readonly kicker = computed(() => {
    const indicator = this.indicator.value();
    if (!indicator) return '';
    const origin = INDICATOR_ORIGIN_LABELS[indicator.origin];
    return indicator.headline ? `Suivi à mi-mandat · ${origin}` : origin;
  });
  protected readonly exportUrl = computed(() => observationsUrl(this.id()));

  readonly #arrival = inject(AnchorArrival);

  constructor() {
    const title = computed(() => `${this.title()}${this.territoryWords()}`);
    pageTitle(() => (this.indicator.failure()?.kind === 'not-found' ? 'Page introuvable' : title()));
    const place = placeNamedBy(inject(Router).currentNavigation());
    if (place) this.#arrival.goTo(place);
  }

  protected goToValues(): void {
    this.#arrival.goTo(VALUES);
  }
}

/** A link that names a territory leads to its values, one that names a map to the map; going back leads where one was. */
function placeNamedBy(arrival: Navigation | null): string | null {
  if (!arrival || arrival.trigger === 'popstate' || arrival.extractedUrl.fragment !== null) return null;
  const { queryParamMap } = arrival.extractedUrl;
  if (queryParamMap.has('territoire')) return VALUES;
  return queryParamMap.has('carte') ? 'carte' : null;
}
