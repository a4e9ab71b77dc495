import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BodyEventDto, RelatedCollectivityDto } from '@ou-en-est-on/contracts';
import type { BodyEventKind } from '@ou-en-est-on/domain';
import { frenchDate, TypoPipe } from '@ou-en-est-on/ui';
import { collectivityPath } from '../../shared/territory-path';

const KIND_LABELS = {
  added: 'Ajouté sur ce site',
  changed: 'Changé',
  closed: 'Fermé',
  reopened: 'Rouvert',
} as const satisfies Record<BodyEventKind, string>;

/** What happened to a body, the latest first. */
@Component({
  selector: 'app-body-history',
  imports: [RouterLink, TypoPipe],
  template: `<ul class="entries" role="list">
    @for (event of events(); track $index) {
      <li class="stack-small">
        <h3>{{ event.title }}</h3>
        @if (event.reason; as reason) {
          <p>Motif&nbsp;: {{ reason | typo }}</p>
        }
        @if (event.formerName; as name) {
          <p>Il s’appelait «&nbsp;{{ name | typo }}&nbsp;».</p>
        }
        @for (moved of event.moved; track moved.label) {
          <p>
            {{ moved.label }}
            @for (member of moved.members; track member.id) {
              <a [routerLink]="member.path">{{ member.name | typo }}</a>{{ $last ? '.' : ', ' }}
            }
          </p>
        }
      </li>
    }
  </ul>`,
})
export class BodyHistory {
  readonly history = input.required<readonly BodyEventDto[]>();

  protected readonly events = computed(() =>
    this.history().map(({ kind, effectiveOn, reason, formerName, joined, left }) => ({
      ...{ title: `${KIND_LABELS[kind]} le ${frenchDate(effectiveOn)}`, reason, formerName },
      moved: [
        { label: kind === 'added' ? 'Membres\u00a0:' : 'L’ont rejoint\u00a0:', members: linksTo(joined) },
        { label: 'L’ont quitté\u00a0:', members: linksTo(left) },
      ].filter(({ members }) => members.length > 0),
    })),
  );
}

function linksTo(related: readonly RelatedCollectivityDto[]): { id: string; name: string; path: string }[] {
  return related.map((one) => ({ id: one.id, name: one.name, path: collectivityPath(one.id) }));
}
