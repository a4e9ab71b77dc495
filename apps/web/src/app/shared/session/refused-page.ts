import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PermissionListDto } from '@ou-en-est-on/contracts';
import { Empty } from '@ou-en-est-on/ui';

/** What stands in place of a page for who may not read it: why, and where to go. */
@Component({
  selector: 'app-refused-page',
  imports: [Empty, RouterLink],
  template: `<ui-empty [message]="refusal().detail ?? ''">
    @if (refusal().reason === 'sign-in-required') {
      <a routerLink="/connexion" [queryParams]="{ retour: path() }">Se connecter</a>
    } @else {
      <a routerLink="/compte">Aller à mon compte</a>
    }
  </ui-empty>`,
})
export class RefusedPage {
  readonly refusal = input.required<PermissionListDto['items'][number]>();
  /** Where to come back once signed in. */
  readonly path = input.required<string>();
}
