import { Component, input } from '@angular/core';
import { Empty, TypoPipe } from '@ou-en-est-on/ui';
import { ProposalLine } from '../proposal-line/proposal-line';
import type { LinkGroup } from './link-groups';

/** The demands set beside an action or an indicator, by how they are linked; none of these links claims a cause. */
@Component({
  selector: 'app-linked-proposals',
  imports: [Empty, ProposalLine, TypoPipe],
  template: `@for (group of groups(); track group.label) {
      <h3>{{ group.label }}</h3>
      <ul class="entries">
        @for (entry of group.entries; track entry.proposal.id) {
          <li class="stack-small">
            <app-proposal-line [proposal]="entry.proposal" />
            <p class="small muted">{{ entry.words | typo }}</p>
          </li>
        }
      </ul>
    } @empty {
      <ui-empty [message]="none()" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }

    h3 {
      font-size: var(--size-h4);
    }

    .entries {
      margin: 0;
    }
  `,
})
export class LinkedProposals {
  readonly groups = input.required<readonly LinkGroup[]>();
  /** What is said when there is none. */
  readonly none = input.required<string>();
}
