import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { isProvisional } from '@ou-en-est-on/domain';
import { Explain, ProgressBadge, TypoPipe } from '@ou-en-est-on/ui';
import { ACTOR_LABELS } from '../../shared/labels/proposal.labels';
import { askedInWords, listInWords } from '../in-words';

/** A proposal in a list: its words, where it stands on the State's side, since when it is asked, who must act. */
@Component({
  selector: 'app-proposal-entry',
  imports: [Explain, ProgressBadge, RouterLink, TypoPipe],
  templateUrl: './proposal-entry.html',
  styleUrl: './proposal-entry.css',
})
export class ProposalEntry {
  readonly proposal = input.required<ProposalSummaryDto>();

  protected readonly provisional = computed(() => isProvisional(this.proposal().stateProgress));
  protected readonly actors = computed(() => listInWords(this.proposal().actors.map((actor) => ACTOR_LABELS[actor])));
  protected readonly askedIn = computed(() => askedInWords(this.proposal().askedIn.years));
}
