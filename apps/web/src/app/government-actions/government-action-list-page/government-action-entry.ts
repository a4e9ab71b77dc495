import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GovernmentActionSummaryDto } from '@ou-en-est-on/contracts';
import { Explain, FrCountPipe, FrDatePipe, TypoPipe } from '@ou-en-est-on/ui';
import { MILESTONE_STATE_LABELS } from '../../shared/labels/government-action.labels';
import { MEMBERS_BILL_NOTICE, natureInWords } from '../action-in-words';

/** An action in a list: what it is, what it promises, its last and next milestones. */
@Component({
  selector: 'app-government-action-entry',
  imports: [Explain, FrCountPipe, FrDatePipe, RouterLink, TypoPipe],
  templateUrl: './government-action-entry.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      grid-template-columns: minmax(0, 1fr);
      max-width: 54rem;
    }
  `,
})
export class GovernmentActionEntry {
  readonly action = input.required<GovernmentActionSummaryDto>();

  protected readonly nature = computed(() => natureInWords(this.action()));
  protected readonly milestones = computed(() => {
    const { lastMilestone, nextMilestone } = this.action();
    return [
      { heading: 'Dernier jalon', milestone: lastMilestone },
      { heading: 'Prochain jalon', milestone: nextMilestone },
    ].flatMap(({ heading, milestone }) => (milestone ? [{ heading, milestone }] : []));
  });
  protected readonly states = MILESTONE_STATE_LABELS;
  protected readonly membersBillNotice = MEMBERS_BILL_NOTICE;
}
