import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { isProvisional } from '@ou-en-est-on/domain';
import { ProgressBadge, TypoPipe } from '@ou-en-est-on/ui';

/** A proposal inside another subject's page: its number, its words, where it stands on the State's side. */
@Component({
  selector: 'app-proposal-line',
  imports: [ProgressBadge, RouterLink, TypoPipe],
  template: `<a [routerLink]="['/propositions', proposal().id]"
      ><span class="number">{{ proposal().id }}</span> {{ proposal().text | typo }}</a
    >
    <ui-progress-badge
      [value]="proposal().stateProgress.value"
      [provisional]="provisional()"
      [pendingVerification]="proposal().stateProgress.pendingVerification"
    />`,
  styleUrl: './proposal-line.css',
})
export class ProposalLine {
  readonly proposal = input.required<Pick<ProposalSummaryDto, 'id' | 'text' | 'stateProgress'>>();
  protected readonly provisional = computed(() => isProvisional(this.proposal().stateProgress));
}
