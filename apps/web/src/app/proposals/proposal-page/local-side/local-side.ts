import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { ALIGNMENT_STRENGTHS } from '@ou-en-est-on/domain';
import { Fold, Side, TypoPipe } from '@ou-en-est-on/ui';
import { SiteClocks } from '../../../shared/clocks/site-clocks';
import { ALIGNMENT_LABELS, LOCAL_SHARE_LABELS } from '../../../shared/labels/proposal.labels';
import { WorkingEdition } from '../../../shared/working-edition/working-edition';
import { ModuleEvidence } from './module-evidence';
import { ProposalGroups } from './proposal-groups';
import { Realisations } from './realisations';

/** The collectivities' place: what respondents did; what they will report on, while none has reported yet. */
@Component({
  selector: 'app-local-side',
  imports: [Fold, ModuleEvidence, ProposalGroups, Realisations, RouterLink, Side, TypoPipe, WorkingEdition],
  templateUrl: './local-side.html',
  styleUrl: './local-side.css',
})
export class LocalSide {
  readonly proposalId = input.required<string>();
  readonly localSide = input.required<ProposalDetailDto['localSide']>();

  protected readonly clocks = inject(SiteClocks);

  protected readonly share = computed(() => LOCAL_SHARE_LABELS[this.localSide().share]);
  protected readonly groups = computed(() =>
    ALIGNMENT_STRENGTHS.map((strength) => ({
      strength,
      label: ALIGNMENT_LABELS[strength],
      services: this.localSide().services.filter((service) => service.strength === strength),
    })).filter(({ services }) => services.length > 0),
  );
  /** Answers to the module are public, though none of them makes a figure. */
  protected readonly isModuleAlone = computed(() => {
    const { realisations, moduleQuestions } = this.localSide();
    return realisations === null && moduleQuestions.some(({ answers }) => answers > 0);
  });
  protected readonly isGrouped = computed(() => {
    const { realisations, moduleQuestions } = this.localSide();
    return realisations !== null || moduleQuestions.some(({ answers }) => answers > 0);
  });
}
