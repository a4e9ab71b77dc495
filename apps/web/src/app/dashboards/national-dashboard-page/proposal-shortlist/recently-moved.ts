import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { isProvisional, PROGRESSES_WITH_EVIDENCE } from '@ou-en-est-on/domain';
import { FrDatePipe, ProgressBadge } from '@ou-en-est-on/ui';
import { shortText } from '../../../proposals/in-words';
import { listParams } from '../../../proposals/proposal-address';

/** The first page stays light: what follows is in the list. */
const SHOWN = 4;

/** The proposals on which the State acted last. */
@Component({
  selector: 'app-recently-moved',
  imports: [FrDatePipe, ProgressBadge, RouterLink],
  templateUrl: './recently-moved.html',
  styleUrl: './shortlist.css',
})
export class RecentlyMoved {
  readonly proposals = input.required<readonly ProposalSummaryDto[]>();

  protected readonly lines = computed(() =>
    this.proposals()
      .slice(0, SHOWN)
      .map((proposal) => ({
        id: proposal.id,
        words: shortText(proposal),
        progress: proposal.stateProgress,
        provisional: isProvisional(proposal.stateProgress),
      })),
  );
  protected readonly allParams = listParams({ stateProgress: [...PROGRESSES_WITH_EVIDENCE] }, 'recent');
}
