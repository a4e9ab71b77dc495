import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { Explain, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { TAG_LABELS } from '../../../shared/labels/proposal.labels';
import { listInWords } from '../../in-words';
import { listParams } from '../../proposal-address';

/** The demand in its own words, with its place in the motion and the way to its neighbours. */
@Component({
  selector: 'app-proposal-head',
  imports: [Explain, RouterLink, Tag, TypoPipe],
  templateUrl: './proposal-head.html',
  styleUrl: './proposal-head.css',
})
export class ProposalHead {
  readonly proposal = input.required<ProposalDetailDto>();

  protected readonly tags = computed(() => [...new Set(this.proposal().tags.map(({ tag }) => TAG_LABELS[tag]))]);
  protected readonly axisParams = computed(() => listParams({ axis: [this.proposal().axisId] }));
  protected readonly measureParams = computed(() => listParams({ measure: [this.proposal().measureId ?? ''] }));
  protected readonly stakeParams = computed(() => listParams({ stake: [this.proposal().stakeId] }));
  protected readonly asked = computed(() => askedSentence(this.proposal()));
}

/** In which motions the demand stands, and on whose word we say that it is the same one. */
function askedSentence({ askedIn: { years, validatedOnly } }: ProposalDetailDto): string {
  if (years.length < 2) return `en ${listInWords(years)}.`;
  const basis = validatedOnly
    ? 'd’après les filiations validées'
    : 'd’après des filiations proposées par ce site, que l’association n’a pas encore validées';
  return `en ${listInWords(years)}, ${basis}.`;
}
