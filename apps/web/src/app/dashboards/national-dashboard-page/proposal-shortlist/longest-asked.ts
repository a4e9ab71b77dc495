import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { Explain } from '@ou-en-est-on/ui';
import { askedInWords, shortText } from '../../../proposals/in-words';
import { PROPOSAL_SORT_LABELS } from '../../../shared/labels/proposal.labels';
import { listParams } from '../../../proposals/proposal-address';

/** The same demand in the most motions, and still not achieved. */
@Component({
  selector: 'app-longest-asked',
  imports: [Explain, RouterLink],
  templateUrl: './longest-asked.html',
  styleUrl: './shortlist.css',
})
export class LongestAsked {
  readonly proposals = input.required<readonly ProposalSummaryDto[]>();

  protected readonly lines = computed(() =>
    this.proposals().map((proposal) => ({
      id: proposal.id,
      words: shortText(proposal),
      asked: askedInWords(proposal.askedIn.years),
      explain: proposal.askedIn.explain,
    })),
  );
  protected readonly allLabel = PROPOSAL_SORT_LABELS['longest-asked'];
  protected readonly allParams = listParams({}, 'longest-asked');
}
