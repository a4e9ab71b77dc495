import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { CONFIDENCE_LABELS, REVIEW_LABELS } from '../../../shared/labels/common.labels';
import { LINEAGE_LABELS } from '../../../shared/labels/proposal.labels';

type LineageLinkDto = ProposalDetailDto['lineage']['from'][number];

/** One link between two motions, with the other's wording: this proposal's own is at the head of its page. */
@Component({
  selector: 'app-lineage-link-entry',
  imports: [RouterLink, TypoPipe],
  templateUrl: './lineage-link-entry.html',
  styleUrl: './lineage-link-entry.css',
})
export class LineageLinkEntry {
  readonly link = input.required<LineageLinkDto>();

  protected readonly kind = computed(() => LINEAGE_LABELS[this.link().kind]);
  protected readonly confidence = computed(() => CONFIDENCE_LABELS[this.link().confidence]);
  protected readonly review = computed(() => REVIEW_LABELS[this.link().review]);
}
