import { Component, computed, input } from '@angular/core';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { isProvisional, restsOnAnAct } from '@ou-en-est-on/domain';
import { Callout, Explain, FrCountPipe, FrDatePipe, Side, STATE_PROGRESS_LABELS, TypoPipe } from '@ou-en-est-on/ui';
import { CONFIDENCE_LABELS } from '../../../shared/labels/common.labels';
import { StateProgressBadge } from '../../state-progress-badge/state-progress-badge';
import { CitedFacts } from './cited-facts';
import { ExchangeList } from './exchange-list';
import { LinkedActions } from './linked-actions';
import { ProgressHistory } from './progress-history';
import { displayedEvent } from './displayed-event';

/** What the State did about a demand: where it stands, on which facts, by which actions, and what was said. */
@Component({
  selector: 'app-state-side',
  imports: [
    Callout,
    CitedFacts,
    ExchangeList,
    Explain,
    FrCountPipe,
    FrDatePipe,
    LinkedActions,
    ProgressHistory,
    Side,
    StateProgressBadge,
    TypoPipe,
  ],
  templateUrl: './state-side.html',
  styles: `
    :host {
      display: block;
    }

    h3 {
      margin-block-start: var(--space-3);
    }
  `,
})
export class StateSide {
  readonly proposal = input.required<ProposalDetailDto>();

  protected readonly progress = computed(() => this.proposal().stateProgress);
  protected readonly provisional = computed(() => isProvisional(this.progress()));
  protected readonly meaning = computed(() => STATE_PROGRESS_LABELS[this.progress().value].meaning);
  /** While a reading is held back, its reason is said once, by the notice. */
  protected readonly rationale = computed(() => {
    const { rationale, pendingVerification } = this.progress();
    return pendingVerification ? null : rationale;
  });
  /** An absence of act has no date of effect, only the date of the search. */
  protected readonly since = computed(() => (restsOnAnAct(this.progress()) ? this.progress().effectiveOn : null));
  protected readonly displayed = computed(() => displayedEvent(this.proposal()));
  protected readonly facts = computed(() => this.displayed()?.facts ?? []);
  protected readonly confidence = computed(() => {
    const confidence = this.progress().confidence;
    return confidence ? CONFIDENCE_LABELS[confidence] : null;
  });
}
