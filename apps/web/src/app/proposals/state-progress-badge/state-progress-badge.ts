import { Component, computed, input } from '@angular/core';
import type { StateProgressDto } from '@ou-en-est-on/contracts';
import { isProvisional } from '@ou-en-est-on/domain';
import { ProgressBadge } from '@ou-en-est-on/ui';

/** The State's progress as it must always be shown: whether the reading is provisional or held back goes with it. */
@Component({
  selector: 'app-state-progress',
  imports: [ProgressBadge],
  template: `<ui-progress-badge
    [value]="progress().value"
    [provisional]="provisional()"
    [pendingVerification]="progress().pendingVerification"
  />`,
})
export class StateProgressBadge {
  readonly progress = input.required<Pick<StateProgressDto, 'value' | 'review' | 'pendingVerification'>>();
  protected readonly provisional = computed(() => isProvisional(this.progress()));
}
