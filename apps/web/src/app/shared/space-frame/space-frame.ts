import { Component, input, type Signal } from '@angular/core';
import type { MembershipDto } from '@ou-en-est-on/contracts';
import { RouterLink } from '@angular/router';
import { Empty } from '@ou-en-est-on/ui';
import type { ApiResource } from '../api/api-resource';
import { LoadState } from '../api/load-state';

/** What a page of the space waits for, and for whom. */
export interface AwaitedSpace {
  /** In whose name one acts; null for who is attached to no collectivity. */
  readonly acting: Signal<MembershipDto | null | undefined>;
  /** The first reading that a page still waits for, or that failed. */
  readonly awaited: Signal<ApiResource<unknown>>;
}

/** What a page of the space shows until it has its data: loading, failure, or no collectivity to act for. */
@Component({
  selector: 'app-space-frame',
  imports: [Empty, LoadState, RouterLink],
  template: `@if (working().acting() === null) {
      <ui-empty message="Vous n’êtes rattaché·e à aucune collectivité pour l’instant.">
        <p>
          C’est l’administration du site qui rattache les personnes&nbsp;: donnez-lui le nom de votre collectivité.
          <a routerLink="/compte">Voir mon compte</a>
        </p>
      </ui-empty>
    } @else {
      <app-load-state [resource]="working().awaited()" />
    }`,
})
export class SpaceFrame {
  readonly working = input.required<AwaitedSpace>();
}
