import { Component, computed, input } from '@angular/core';
import type { StateProgress } from '@ou-en-est-on/domain';
import { ProgressGlyph } from './progress-glyph';
import { STATE_PROGRESS_LABELS } from './state-progress.labels';

/**
 * The State's progress on a proposal: shape, word, tint. A provisional reading is outlined in dashes and says so;
 * a reading held back says that a fact is still to verify.
 */
@Component({
  selector: 'ui-progress-badge',
  imports: [ProgressGlyph],
  templateUrl: './progress-badge.html',
  styleUrl: './progress-badge.css',
  host: {
    '[attr.data-progress]': 'value()',
    '[class.provisional]': 'provisional()',
    '[attr.title]': 'meaning()',
  },
})
export class ProgressBadge {
  readonly value = input.required<StateProgress>();
  readonly provisional = input(false);
  readonly pendingVerification = input(false);

  protected readonly label = computed(() => STATE_PROGRESS_LABELS[this.value()].label);
  /** What must be known of the reading, after its word. */
  protected readonly note = computed(() => {
    if (this.pendingVerification()) return 'fait à vérifier';
    return this.provisional() ? 'lecture provisoire' : null;
  });
  protected readonly meaning = computed(() => STATE_PROGRESS_LABELS[this.value()].meaning);
}
