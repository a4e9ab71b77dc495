import { Component, computed, input } from '@angular/core';
import type { MilestoneDto } from '@ou-en-est-on/contracts';
import { compareText } from '@ou-en-est-on/domain';
import { Empty, FrDatePipe, Source, TypoPipe } from '@ou-en-est-on/ui';
import {
  MILESTONE_KIND_LABELS,
  MILESTONE_NATURE_LABELS,
  MILESTONE_STATE_LABELS,
} from '../../shared/labels/government-action.labels';

/** The milestones of an action, oldest first; a past date nobody verified is said to be that and no more. */
@Component({
  selector: 'app-milestone-list',
  imports: [Empty, FrDatePipe, Source, TypoPipe],
  templateUrl: './milestone-list.html',
  styleUrl: './milestone-list.css',
})
export class MilestoneList {
  readonly milestones = input.required<readonly MilestoneDto[]>();

  protected readonly sorted = computed(() => this.milestones().toSorted((a, b) => compareText(a.date, b.date)));
  protected readonly kinds = MILESTONE_KIND_LABELS;
  protected readonly natures = MILESTONE_NATURE_LABELS;
  protected readonly states = MILESTONE_STATE_LABELS;
}
