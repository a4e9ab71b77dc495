import { Component, computed, input } from '@angular/core';
import type { GovernmentActionDetailDto, ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { Empty, TypoPipe } from '@ou-en-est-on/ui';
import { REVIEW_LABELS } from '../../shared/labels/common.labels';
import { ACTION_RELATION_LABELS } from '../../shared/labels/government-action.labels';
import { groupLinks } from '../../shared/linked-proposals';
import { ProposalLine } from '../../shared/proposal-line/proposal-line';

/** The demands that an action bears on, by how it does; none of these links claims a cause. */
@Component({
  selector: 'app-concerned-proposals',
  imports: [Empty, ProposalLine, TypoPipe],
  templateUrl: './concerned-proposals.html',
  styleUrl: './concerned-proposals.css',
})
export class ConcernedProposals {
  readonly links = input.required<GovernmentActionDetailDto['proposalLinks']>();
  readonly proposals = input.required<readonly ProposalSummaryDto[]>();

  protected readonly groups = computed(() => groupLinks(this.links(), this.proposals(), ACTION_RELATION_LABELS));
  protected readonly reviews = REVIEW_LABELS;
}
