import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApiResource } from '../api/api-resource';
import { LoadState } from '../api/load-state';

/** What is shown while the module « motion », or what is said of it, is not there. */
@Component({
  selector: 'app-module-load-state',
  imports: [LoadState, RouterLink],
  template: `<app-load-state
    [resource]="resource()"
    notFound="Le module «&nbsp;motion&nbsp;» n’est pas encore publié sur ce site."
  >
    <a routerLink="/propositions">Lire les propositions de la motion</a>
  </app-load-state>`,
})
export class ModuleLoadState {
  readonly resource = input.required<Pick<ApiResource<unknown>, 'failure' | 'loading' | 'reload'>>();
}
