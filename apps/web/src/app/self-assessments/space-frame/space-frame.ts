import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import type { WorkingState } from '../working-state';

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
  readonly working = input.required<Pick<WorkingState, 'acting' | 'awaited'>>();
}
