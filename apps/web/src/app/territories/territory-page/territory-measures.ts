import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TerritoryDashboardDto } from '@ou-en-est-on/contracts';
import { Empty, Explain, FrDatePipe, FrValuePipe, TypoPipe } from '@ou-en-est-on/ui';
import { groupBy, TERRITORY_TYPES, type TerritoryType } from '@ou-en-est-on/domain';
import { TERRITORY_TYPE_NAMES } from '../../shared/labels/common.labels';

/** What is measured here, then what is only measured above, the nearest first: each value says the level it is of. */
@Component({
  selector: 'app-territory-measures',
  imports: [Empty, Explain, FrDatePipe, FrValuePipe, RouterLink, TypoPipe],
  templateUrl: './territory-measures.html',
  styleUrl: './territory-measures.css',
})
export class TerritoryMeasures {
  readonly dashboard = input.required<TerritoryDashboardDto>();

  protected readonly groups = computed(() => {
    const { measures, territory } = this.dashboard();
    const byPlace = groupBy(measures, ({ current }) => current.territory);
    return [...byPlace]
      .map(([place, found]) => ({
        place,
        level: TERRITORY_TYPES.indexOf(found[0]?.level ?? 'country'),
        heading: headingOf(found[0], place === territory.id),
        measures: found,
      }))
      .sort((a, b) => b.level - a.level);
  });
}

function headingOf(
  measure: { readonly level: TerritoryType; readonly current: { readonly territoryName: string } } | undefined,
  isOwn: boolean,
): string {
  if (!measure || isOwn) return 'Mesuré ici';
  if (measure.level === 'country') return 'Mesuré seulement pour la France entière';
  return `Mesuré seulement à un niveau plus grand — ${TERRITORY_TYPE_NAMES[measure.level]} : ${measure.current.territoryName}`;
}
