import { Component, computed, inject, input } from '@angular/core';
import { Empty, ErrorMessage, Loading } from '@ou-en-est-on/ui';
import { SiteClocks } from '../clocks/site-clocks';
import { FullLoad } from '../full-load';
import type { ApiResource } from './api-resource';

/** What a page shows while it has no data: loading, failure with a way to try again, or nothing at this address. */
@Component({
  selector: 'app-load-state',
  imports: [Empty, ErrorMessage, Loading],
  template: `@if (resource().failure(); as failure) {
      @if (failure.kind === 'not-found') {
        <ui-empty [message]="nothing()"><ng-content /></ui-empty>
      } @else if (failure.kind === 'offline') {
        <!-- Said aloud by the shell's banner. -->
        <ui-empty [message]="failure.message" />
      } @else if (failure.kind === 'outdated') {
        <ui-error [message]="failure.message" action="Recharger la page" (retry)="fullLoad.again()" />
      } @else {
        <ui-error [message]="failure.message" (retry)="resource().reload()" />
      }
    } @else if (resource().loading()) {
      <ui-loading />
    }`,
})
export class LoadState {
  readonly resource = input.required<Pick<ApiResource<unknown>, 'failure' | 'loading' | 'reload'>>();
  protected readonly fullLoad = inject(FullLoad);
  readonly notFound = input('Rien ne porte cet identifiant.');
  readonly #clocks = inject(SiteClocks);
  /** What there is today may not have been there yet. */
  protected readonly nothing = computed(() =>
    this.#clocks.isMoved()
      ? `${this.notFound()} Il se peut que ce soit seulement à la date lue\u00a0: revenez à aujourd’hui pour le savoir.`
      : this.notFound(),
  );
}
