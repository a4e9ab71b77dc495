import { Component, computed, input } from '@angular/core';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { LineageLinkEntry } from './lineage-link-entry';

/** The same demand in the other motions, before and after, with their wordings. */
@Component({
  selector: 'app-lineage-section',
  imports: [LineageLinkEntry],
  templateUrl: './lineage-section.html',
  styleUrl: './lineage-section.css',
})
export class LineageSection {
  readonly proposal = input.required<ProposalDetailDto>();
  protected readonly directions = computed(() => [
    {
      heading: 'D’où vient cette demande',
      none: 'Aucune demande des motions précédentes n’en a été rapprochée.',
      links: this.proposal().lineage.from,
    },
    {
      heading: 'Ce qu’elle est devenue',
      none: 'Aucune suite n’a été repérée dans une motion plus récente. Cela ne veut pas dire que la demande est abandonnée.',
      links: this.proposal().lineage.to,
    },
  ]);
}
