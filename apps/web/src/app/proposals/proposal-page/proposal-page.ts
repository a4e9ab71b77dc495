import { Component, computed, inject, input } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '@ou-en-est-on/ui';
import { LinkedSheets } from '../../shared/action-sheets/linked-sheets';
import { LoadState } from '../../shared/api/load-state';
import { pageTitle } from '../../shared/page-title';
import { shortText } from '../in-words';
import { proposalResource } from '../proposal-api';
import { LineageSection } from './lineage-section/lineage-section';
import { LocalSide } from './local-side/local-side';
import { MeasuredSide } from './measured-side/measured-side';
import { ProposalHead } from './proposal-head/proposal-head';
import { StateSide } from './state-side/state-side';
import { WhoMustAct } from './who-must-act/who-must-act';

/** One demand: what was asked, what the State did, what is measured, the collectivities' place, what is left. */
@Component({
  selector: 'app-proposal-page',
  imports: [
    LineageSection,
    LinkedSheets,
    LoadState,
    LocalSide,
    MeasuredSide,
    ProposalHead,
    RouterLink,
    StateSide,
    TypoPipe,
    WhoMustAct,
  ],
  templateUrl: './proposal-page.html',
  styleUrl: './proposal-page.css',
})
export default class ProposalPage {
  readonly id = input.required<string>();

  protected readonly proposal = proposalResource(this.id);
  protected readonly title = computed(() => `Proposition ${this.id()}`);
  protected readonly permanentAddress = computed(() => `${this.#origin}/propositions/${this.id()}`);
  readonly #origin = inject(DOCUMENT).location.origin;

  constructor() {
    pageTitle(() => {
      if (this.proposal.failure()?.kind === 'not-found') return 'Page introuvable';
      const proposal = this.proposal.value();
      return proposal ? `${this.title()} : ${shortText(proposal)}` : this.title();
    });
  }
}
