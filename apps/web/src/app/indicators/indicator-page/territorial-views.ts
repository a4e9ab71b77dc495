import { Component, computed, input, signal } from '@angular/core';
import type { IndicatorDetailDto } from '@ou-en-est-on/contracts';
import { FilterSelect } from '../../shared/filter-select/filter-select';
import { mapChoice } from '../map-level';
import { RegionCurves } from '../region-curves/region-curves';
import { TerritoryMap } from '../territory-map/territory-map';

/** The territories of an indicator side by side: a map drawn once it is in view, and curves by région when opened. */
@Component({
  selector: 'app-territorial-views',
  imports: [FilterSelect, RegionCurves, TerritoryMap],
  templateUrl: './territorial-views.html',
  styleUrl: './territorial-views.css',
})
export class TerritorialViews {
  readonly indicator = input.required<IndicatorDetailDto>();
  readonly territory = input.required<string>();
  /** What the address asks to draw: a map asked for is drawn at once. */
  readonly asked = input<string>();

  protected readonly choice = computed(() => mapChoice(this.indicator().territories, this.asked()));
  protected readonly hasRegions = computed(() => this.indicator().territories.some(({ type }) => type === 'region'));
  protected readonly curvesOpened = signal(false);
}
