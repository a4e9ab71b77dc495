import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedProposalDto } from '@ou-en-est-on/contracts';
import { isProvisional } from '@ou-en-est-on/domain';
import { Explain, ProgressBadge, TypoPipe } from '@ou-en-est-on/ui';
import { ACTOR_LABELS } from '../../shared/labels/proposal.labels';
import { disagreementInWords } from '../local-in-words';
import { askedInWords, listInWords } from '../in-words';

/** A proposal in a list: its words, where it stands on the State's side, since when it is asked, who must act. */
@Component({
  selector: 'app-proposal-entry',
  imports: [Explain, ProgressBadge, RouterLink, TypoPipe],
  templateUrl: './proposal-entry.html',
  styleUrl: './proposal-entry.css',
})
export class ProposalEntry {
  readonly proposal = input.required<ListedProposalDto>();

  protected readonly provisional = computed(() => isProvisional(this.proposal().stateProgress));
  protected readonly actors = computed(() => listInWords(this.proposal().actors.map((actor) => ACTOR_LABELS[actor])));
  /** True where the list is sorted by it: then it also says why the two sides are not compared. */
  readonly saysWhyNot = input(false);

  /** How far apart the two sides are. */
  protected readonly sides = computed(() => {
    const { disagreement, indirectOnly } = this.proposal();
    if (!disagreement || (disagreement.difference === null && !this.saysWhyNot())) return null;
    const words = disagreementInWords(disagreement);
    return { words: indirectOnly ? `Signe indirect : ${lowered(words)}` : words, explain: disagreement.explain };
  });
  protected readonly askedIn = computed(() => askedInWords(this.proposal().askedIn.years));
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
