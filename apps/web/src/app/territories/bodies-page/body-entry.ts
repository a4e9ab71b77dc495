import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CollectivityDto } from '@ou-en-est-on/contracts';
import { ADDED_KINDS } from '@ou-en-est-on/domain';
import { Fold, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { COLLECTIVITY_KIND_LABELS } from '../../shared/labels/collectivity.labels';
import { collectivityResource } from '../collectivity-api';
import { collectivityPath } from '../../shared/territory-path';
import { BodyForm } from './body-form';
import { ClosingForm } from './closing-form';
import { ReopeningForm } from './reopening-form';

/** One body: what it is, and, when it was added here, what can be changed of it. */
@Component({
  selector: 'app-body-entry',
  imports: [BodyForm, ClosingForm, Fold, LoadState, ReopeningForm, RouterLink, TypoPipe],
  template: `<h3>
      <a [routerLink]="path()">{{ body().name | typo }}</a>
    </h3>
    <p class="small muted">{{ words() }}</p>
    <p role="status">{{ said() }}</p>
    @if (added() && closed()) {
      <details uiFold #reopening="uiFold">
        <summary [attr.aria-label]="'Rouvrir : ' + body().name">Rouvrir</summary>
        @if (reopening.shown()) {
          <app-reopening-form [body]="body()" (reopened)="moved.emit(body().name + ' est rouvert.')" />
        }
      </details>
    } @else if (added()) {
      <details uiFold #fold="uiFold" (toggle)="opened.set(true)">
        <summary [attr.aria-label]="'Modifier : ' + body().name">Modifier</summary>
        @if (fold.shown()) {
          @if (details.value(); as it) {
            <app-body-form [body]="it" (saved)="tell()" />
          } @else {
            <app-load-state [resource]="details" />
          }
        }
      </details>
      <details uiFold #closing="uiFold">
        <summary [attr.aria-label]="'Fermer : ' + body().name">Fermer</summary>
        @if (closing.shown()) {
          <app-closing-form [body]="body()" (closed)="moved.emit(body().name + ' est fermé.')" />
        }
      </details>
    }`,
})
export class BodyEntry {
  readonly body = input.required<CollectivityDto>();
  /** It no longer exists. */
  readonly closed = input(false);
  readonly changed = output();
  /** It goes to the other list: in what words. */
  readonly moved = output<string>();

  protected readonly said = signal('');
  protected readonly opened = signal(false);
  protected readonly details = collectivityResource(() => (this.opened() ? this.body().id : undefined));
  protected readonly path = computed(() => collectivityPath(this.body().id));
  protected readonly added = computed(() => ADDED_KINDS.some((kind) => kind === this.body().kind));
  protected readonly words = computed(() => {
    const { kind, siren } = this.body();
    return `${COLLECTIVITY_KIND_LABELS[kind]} · SIREN ${siren ?? ''}`;
  });

  protected tell(): void {
    this.said.set('Les changements sont enregistrés.');
    this.details.reload();
    this.changed.emit();
  }
}
