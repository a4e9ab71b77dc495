import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cityOfArrondissement } from '@ou-en-est-on/domain';
import { Callout, Explain, FrDatePipe, FrValuePipe, TypoPipe } from '@ou-en-est-on/ui';
import { LinkedSheets } from '../../shared/action-sheets/linked-sheets';
import { LoadState } from '../../shared/api/load-state';
import { LabelHistory } from '../../shared/label-awards/label-history';
import { COLLECTIVITY_KIND_LABELS, STRATUM_LABELS } from '../../shared/labels/collectivity.labels';
import { TERRITORY_TYPE_NAMES } from '../../shared/labels/common.labels';
import { LocalState } from '../local-state/local-state';
import { pageTitle } from '../../shared/page-title';
import { collectivityPath, territoryPath } from '../../shared/territory-path';
import { territoryDashboardResource, territoryResource } from '../territory-api';
import { CHANGE_LABELS, PARTS_LABELS, TIER_LABELS } from '../territory.labels';
import { PlaceLinks } from '../place-links';
import { TerritoryMeasures } from './territory-measures';
import { TerritoryRights } from './territory-rights';
import { TerritorySide } from './territory-side';

/** One territory: what it is, what holds it and what it holds, what the State did there as measured, what falls to it. */
@Component({
  selector: 'app-territory-page',
  imports: [
    Callout,
    Explain,
    FrDatePipe,
    FrValuePipe,
    LabelHistory,
    LinkedSheets,
    LoadState,
    LocalState,
    PlaceLinks,
    RouterLink,
    TerritoryMeasures,
    TerritoryRights,
    TerritorySide,
    TypoPipe,
  ],
  templateUrl: './territory-page.html',
})
export class TerritoryPage {
  readonly id = input.required<string>();

  protected readonly territory = territoryResource(this.id);
  protected readonly dashboard = territoryDashboardResource(() => this.territory.value()?.id);
  protected readonly title = computed(() => this.territory.value()?.name ?? 'Territoire');
  protected readonly kicker = computed(() => {
    const it = this.territory.value();
    return it ? TERRITORY_TYPE_NAMES[it.type] : '';
  });
  protected readonly tiers = computed(() => {
    const tiers = this.territory.value()?.collectivity?.tiers ?? [];
    return tiers.length > 1 ? tiers.map((tier) => TIER_LABELS[tier]).join(' et ') : null;
  });
  /** What the code that was asked for is, when it is not the territory's own. */
  protected readonly otherCodeWords = computed(() => {
    const code = this.territory.value()?.askedAs?.replace(/^COM-/, '') ?? '';
    return cityOfArrondissement(code) === null
      ? 'est l’ancien code d’une commune qui fait maintenant partie de'
      : 'est le code d’un arrondissement de';
  });
  protected readonly kinds = COLLECTIVITY_KIND_LABELS;
  protected readonly strata = STRATUM_LABELS;
  protected readonly parts = PARTS_LABELS;
  protected readonly changes = CHANGE_LABELS;
  protected readonly pathOf = territoryPath;
  protected readonly bodyPath = collectivityPath;

  constructor() {
    pageTitle(() => (this.territory.failure()?.kind === 'not-found' ? 'Page introuvable' : this.title()));
  }
}
