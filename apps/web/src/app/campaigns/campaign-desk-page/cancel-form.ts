import { Component, inject, input, output } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { campaignDetail, type CampaignDetailDto, cancelCampaignInput } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { campaignPath } from '../campaign-api';

/** Gives a campaign up, with the reason that those invited will read. */
@Component({
  selector: 'app-cancel-form',
  imports: [ReactiveFormsModule, Refusal, TextField],
  template: `<form novalidate [attr.aria-label]="'Annuler ' + campaign().title" (submit)="cancel($event)">
    <app-refusal [message]="sending.refusal()" />
    <app-text-field
      label="Pourquoi"
      subject="La raison"
      hint="Public : les collectivités invitées le liront. Une campagne annulée ne se rouvre pas."
      [rows]="3"
      [control]="reason"
      [fault]="sending.faults()['reason']"
    />
    <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">Annuler cette campagne</button>
  </form>`,
  styleUrl: '../../shared/form/form.css',
})
export class CancelForm {
  readonly campaign = input.required<CampaignDetailDto>();
  readonly cancelled = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly reason = new FormControl('', { nonNullable: true });

  protected cancel(event: Event): void {
    event.preventDefault();
    const input = this.sending.read(cancelCampaignInput, { reason: this.reason.value });
    if (!input) return;
    const { id, version } = this.campaign();
    void this.sending.run(async () => {
      await this.#changes.askOver(version, campaignDetail, 'POST', `${campaignPath(id)}/cancel`, input);
      this.cancelled.emit();
    });
  }
}
