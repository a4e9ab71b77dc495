import { Component, computed, input } from '@angular/core';
import type { IndicatorDetailDto, ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { Empty, TypoPipe } from '@ou-en-est-on/ui';
import { REVIEW_LABELS } from '../../shared/labels/common.labels';
import { INDICATOR_RELATION_LABELS } from '../../shared/labels/indicator.labels';
import { groupLinks } from '../../shared/linked-proposals';
import { ProposalLine } from '../../shared/proposal-line/proposal-line';

/** The demands that an indicator measures, then those of which it is only a sign. */
@Component({
  selector: 'app-measured-proposals',
  imports: [Empty, ProposalLine, TypoPipe],
  templateUrl: './measured-proposals.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }

    h3 {
      font-size: var(--size-h4);
    }

    .entries {
      margin: 0;
    }
  `,
})
export class MeasuredProposals {
  readonly links = input.required<IndicatorDetailDto['proposalLinks']>();
  readonly proposals = input.required<readonly ProposalSummaryDto[]>();

  protected readonly groups = computed(() => groupLinks(this.links(), this.proposals(), INDICATOR_RELATION_LABELS));
  protected readonly reviews = REVIEW_LABELS;
}
