import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EngagementDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';

/** What the association undertakes itself, who leads it, and the demand it goes with. */
@Component({
  selector: 'app-engagement-entry',
  imports: [RouterLink, TypoPipe],
  templateUrl: './engagement-entry.html',
  styleUrl: './engagement-entry.css',
})
export class EngagementEntry {
  readonly engagement = input.required<EngagementDto>();

  protected readonly people = computed(() => {
    const { leads, supporters } = this.engagement();
    return [
      { heading: leads.length > 1 ? 'Portent l’engagement' : 'Porte l’engagement', persons: leads },
      { heading: 'Avec', persons: supporters },
    ].filter(({ persons }) => persons.length > 0);
  });
}
