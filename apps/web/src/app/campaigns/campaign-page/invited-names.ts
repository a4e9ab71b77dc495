import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Fold, TypoPipe } from '@ou-en-est-on/ui';
import { collectivityPath } from '../../shared/territory-path';

/** The collectivities invited by name, behind a fold: there may be hundreds. */
@Component({
  selector: 'app-invited-names',
  imports: [Fold, RouterLink, TypoPipe],
  template: `<details uiFold #fold="uiFold">
    <summary>Voir lesquelles</summary>
    @if (fold.shown()) {
      <ul>
        @for (one of links(); track one.id) {
          <li>
            <a [routerLink]="one.path">{{ one.name | typo }}</a>
          </li>
        }
      </ul>
    }
  </details>`,
})
export class InvitedNames {
  readonly invited = input.required<readonly { readonly id: string; readonly name: string }[]>();

  protected readonly links = computed(() =>
    this.invited().map((one) => ({
      ...one,
      path: collectivityPath(one.id),
    })),
  );
}
