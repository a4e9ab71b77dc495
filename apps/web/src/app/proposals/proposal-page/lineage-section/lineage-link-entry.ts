import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { CONFIDENCE_LABELS, REVIEW_LABELS } from '../../../shared/labels/common.labels';
import { LINEAGE_LABELS } from '../../../shared/labels/proposal.labels';

type LineageLinkDto = ProposalDetailDto['lineage']['from'][number];

/** One link between two motions: the older wording on the left, the newer on the right. */
@Component({
  selector: 'app-lineage-link-entry',
  imports: [RouterLink, TypoPipe],
  templateUrl: './lineage-link-entry.html',
  styleUrl: './lineage-link-entry.css',
})
export class LineageLinkEntry {
  readonly link = input.required<LineageLinkDto>();
  readonly proposal = input.required<Pick<ProposalDetailDto, 'id' | 'motionId' | 'text'>>();
  /** True when the link leads to an older proposal. */
  readonly backwards = input.required<boolean>();

  protected readonly kind = computed(() => LINEAGE_LABELS[this.link().kind]);
  protected readonly confidence = computed(() => CONFIDENCE_LABELS[this.link().confidence]);
  protected readonly review = computed(() => REVIEW_LABELS[this.link().review]);
  protected readonly wordings = computed(() => {
    const { proposalId, motionId, text } = this.link();
    const other = { id: proposalId, motionId, text, here: false };
    const { id, motionId: ownMotionId, text: ownText } = this.proposal();
    const own = { id, motionId: ownMotionId, text: ownText, here: true };
    return this.backwards() ? [other, own] : [own, other];
  });
}
