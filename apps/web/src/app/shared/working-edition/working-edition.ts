import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Callout } from '@ou-en-est-on/ui';

/** Said wherever services of a working edition show: it is not the official list. Nothing before one knows. */
@Component({
  selector: 'app-working-edition',
  imports: [Callout, RouterLink],
  template: `@if (official() === false) {
    <ui-callout tone="working-data">
      <p class="small">
        Sur une <a routerLink="/matrice">matrice de travail</a>, reconstituée par ce site en attendant la liste
        officielle de l’association.
      </p>
    </ui-callout>
  }`,
})
export class WorkingEdition {
  /** Of the edition that shows. */
  readonly official = input.required<boolean | undefined>();
}
