import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { FrDatePipe, TypoPipe } from '@ou-en-est-on/ui';
import { ACTOR_LABELS } from '../../../shared/labels/proposal.labels';
import { listParams } from '../../proposal-address';

/** What is left of a demand: who must act, what is awaited, and what the association itself undertook. */
@Component({
  selector: 'app-who-must-act',
  imports: [FrDatePipe, RouterLink, TypoPipe],
  templateUrl: './who-must-act.html',
  styleUrl: './who-must-act.css',
})
export class WhoMustAct {
  readonly proposal = input.required<ProposalDetailDto>();

  protected readonly actors = computed(() =>
    this.proposal().actors.map((actor) => ({ label: ACTOR_LABELS[actor], params: listParams({ actor: [actor] }) })),
  );
  protected readonly achieved = computed(() => this.proposal().stateProgress.value === 'achieved');
  /** Awaited milestones of the actions that go the demand's way. */
  protected readonly awaited = computed(() =>
    this.proposal()
      .actions.filter(({ relation }) => relation !== 'contradicts')
      .flatMap(({ action }) => (action.nextMilestone ? [{ action, milestone: action.nextMilestone }] : [])),
  );
}
