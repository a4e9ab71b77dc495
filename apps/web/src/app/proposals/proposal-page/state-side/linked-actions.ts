import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { ACTION_RELATIONS } from '@ou-en-est-on/domain';
import { Empty, FrDatePipe, TypoPipe } from '@ou-en-est-on/ui';
import { REVIEW_LABELS } from '../../../shared/labels/common.labels';
import {
  ACTION_KIND_LABELS,
  ACTION_RELATION_LABELS,
  MILESTONE_STATE_LABELS,
} from '../../../shared/labels/government-action.labels';

/** The State's actions that bear on a demand, by how they do. */
@Component({
  selector: 'app-linked-actions',
  imports: [Empty, FrDatePipe, RouterLink, TypoPipe],
  templateUrl: './linked-actions.html',
  styleUrl: './linked-actions.css',
})
export class LinkedActions {
  readonly actions = input.required<ProposalDetailDto['actions']>();

  protected readonly groups = computed(() =>
    ACTION_RELATIONS.map((relation) => ({
      relation,
      label: ACTION_RELATION_LABELS[relation],
      links: this.actions().filter((link) => link.relation === relation),
    })).filter(({ links }) => links.length > 0),
  );
  protected readonly kinds = ACTION_KIND_LABELS;
  protected readonly reviews = REVIEW_LABELS;
  protected readonly milestoneStates = MILESTONE_STATE_LABELS;
}
