import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CitedFactDto } from '@ou-en-est-on/contracts';
import { FrDatePipe, Source, TypoPipe } from '@ou-en-est-on/ui';
import { MILESTONE_STATE_LABELS } from '../../../shared/labels/government-action.labels';
import { FACT_KIND_LABELS } from '../../../shared/labels/proposal.labels';

/** Facts of State actions that a reading rests on, each with its source. */
@Component({
  selector: 'app-cited-facts',
  imports: [FrDatePipe, RouterLink, Source, TypoPipe],
  template: `<ul class="entries">
    @for (fact of facts(); track fact.ref) {
      <li class="stack-small">
        <p>
          <span class="muted">{{ kinds[fact.kind] }}{{ fact.date ? ', ' : '' }}{{ fact.date | frDate }}&nbsp;:</span>
          {{ fact.statement | typo }}
          @if (fact.state; as state) {
            <span class="muted">({{ states[state] }})</span>
          }
        </p>
        <p class="small">
          <a [routerLink]="['/actions-de-l-etat', fact.actionId]">{{ fact.actionName | typo }}</a>
        </p>
        @if (fact.note; as note) {
          <p class="small muted">Note&nbsp;: {{ note | typo }}</p>
        }
        @if (fact.evidence; as evidence) {
          <ui-source [evidence]="evidence" />
        }
      </li>
    }
  </ul>`,
  styles: `
    .entries {
      margin: 0;
    }
  `,
})
export class CitedFacts {
  protected readonly kinds = FACT_KIND_LABELS;
  protected readonly states = MILESTONE_STATE_LABELS;
  readonly facts = input.required<readonly CitedFactDto[]>();
}
