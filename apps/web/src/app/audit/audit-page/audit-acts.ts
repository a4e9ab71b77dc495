import { Component, computed, forwardRef, input, signal } from '@angular/core';
import type { AuditedActListDto } from '@ou-en-est-on/contracts';
import { LoadState } from '../../shared/api/load-state';
import { actsResource, type AuditFilters } from '../audit-api';
import { AuditAct } from './audit-act';

/** A page of acts, and the next one under it once it is asked for. */
@Component({
  selector: 'app-audit-acts',
  imports: [AuditAct, LoadState, forwardRef(() => AuditActs)],
  template: `<ul role="list" class="entries">
      @for (act of list().items; track act.id) {
        <li><app-audit-act [act]="act" /></li>
      }
    </ul>
    @if (rest.value(); as following) {
      <app-audit-acts [list]="following" [filters]="filters()" />
    } @else if (asked()) {
      <app-load-state [resource]="rest" />
    } @else if (list().next !== null) {
      <p><button type="button" class="button" (click)="asked.set(true)">Voir les actes d’avant</button></p>
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }

    .entries {
      margin: 0;
    }
  `,
})
export class AuditActs {
  readonly list = input.required<AuditedActListDto>();
  readonly filters = input.required<AuditFilters>();

  protected readonly asked = signal(false);
  protected readonly rest = actsResource(
    computed(() => (this.asked() && this.list().next !== null ? this.filters() : undefined)),
    () => this.list().next,
  );
}
