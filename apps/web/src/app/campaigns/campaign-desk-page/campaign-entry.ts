import { Component, computed, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignSummaryDto } from '@ou-en-est-on/contracts';
import { Explain, Fold, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { Told } from '../../shared/form/told';
import { campaignResource } from '../campaign-api';
import { PHASE_LABELS, phaseInWords, responseInWords } from '../campaign-in-words';
import { CampaignForm } from './campaign-form';
import { CancelForm } from './cancel-form';

/** One campaign: where it stands, and, while it may be, how it is changed or given up. */
@Component({
  selector: 'app-campaign-entry',
  imports: [CampaignForm, CancelForm, Explain, Fold, LoadState, RouterLink, Tag, Told, TypoPipe],
  template: `<h3>
      <a [routerLink]="['/campagnes', campaign().id]">{{ campaign().title | typo }}</a>
    </h3>
    <app-told />
    <p>
      <ui-tag>{{ phase() }}</ui-tag> {{ words() }}
    </p>
    <p class="small">
      Ont rendu leur état public&nbsp;:
      <button
        [uiExplain]="campaign().explain"
        [about]="'réponse à la campagne ' + campaign().title"
        [shown]="response()"
      ></button>
    </p>
    @if (isLive()) {
      <details uiFold #change="uiFold" (toggle)="opened.set(true)">
        <summary [attr.aria-label]="'Modifier : ' + campaign().title">Modifier</summary>
        @if (change.shown()) {
          @if (details.value(); as it) {
            <app-campaign-form [campaign]="it" (saved)="readAgain()" (outdated)="details.reload()" />
          } @else {
            <app-load-state [resource]="details" />
          }
        }
      </details>
      <details uiFold #cancel="uiFold" (toggle)="opened.set(true)">
        <summary [attr.aria-label]="'Annuler cette campagne : ' + campaign().title">Annuler cette campagne</summary>
        @if (cancel.shown()) {
          @if (details.value(); as it) {
            <app-cancel-form [campaign]="it" (cancelled)="tellCancelled()" />
          } @else {
            <app-load-state [resource]="details" />
          }
        }
      </details>
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class CampaignEntry {
  readonly campaign = input.required<CampaignSummaryDto>();
  readonly changed = output();

  protected readonly opened = signal(false);
  protected readonly told = viewChild.required(Told);
  protected readonly details = campaignResource(() => (this.opened() ? this.campaign().id : undefined));
  protected readonly isLive = computed(() => ['announced', 'open'].includes(this.campaign().phase));
  protected readonly phase = computed(() => PHASE_LABELS[this.campaign().phase]);
  protected readonly words = computed(() => phaseInWords(this.campaign()));
  protected readonly response = computed(() => responseInWords(this.campaign()));

  /** The form that cancelled it goes away with what is no longer possible. */
  protected tellCancelled(): void {
    this.readAgain();
    this.told().say('La campagne est annulée : les collectivités invitées lisent pourquoi.');
  }

  protected readAgain(): void {
    this.details.reload();
    this.changed.emit();
  }
}
