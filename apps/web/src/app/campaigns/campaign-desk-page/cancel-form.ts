import { Component, inject, input, output } from '@angular/core';
import { campaignDetail, type CampaignDetailDto, cancelCampaignInput } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { ReasonForm, type ReasonInput } from '../../shared/form/reason-form';
import { campaignPath } from '../campaign-api';

/** Gives a campaign up, with the reason that those invited will read. */
@Component({
  selector: 'app-cancel-form',
  imports: [ReasonForm],
  template: `<app-reason-form
    label="Pourquoi"
    subject="La raison"
    hint="Public : les collectivités invitées le liront. Une campagne annulée ne se rouvre pas."
    act="Annuler cette campagne"
    [name]="'Annuler ' + campaign().title"
    [contract]="contract"
    [ask]="cancel"
  />`,
})
export class CancelForm {
  readonly campaign = input.required<CampaignDetailDto>();
  readonly cancelled = output();

  readonly #changes = inject(SiteChanges);
  protected readonly contract = cancelCampaignInput;

  protected readonly cancel = async (given: ReasonInput): Promise<void> => {
    const { id, version } = this.campaign();
    await this.#changes.askOver(version, campaignDetail, 'POST', `${campaignPath(id)}/cancel`, given);
    this.cancelled.emit();
  };
}
