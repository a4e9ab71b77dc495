import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { campaignDetail, type CampaignDetailDto, campaignInput } from '@ou-en-est-on/contracts';
import { CAMPAIGN_PURPOSES, COLLECTIVITY_KIND_WORDS, COLLECTIVITY_KINDS, STRATUM_IDS } from '@ou-en-est-on/domain';
import { Fold } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { ChangeRefused, SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { PURPOSE_LABELS } from '../../shared/labels/campaign.labels';
import { STRATUM_LABELS } from '../../shared/labels/collectivity.labels';
import { campaignPath, editionsResource, placesResource } from '../campaign-api';
import { addressFrom, campaignFields, faultOf, inputOf, valuesOf } from './campaign-fields';
import { ChoiceBoxes } from './choice-boxes';

/** Announces a campaign, or changes one: its address then stays. */
@Component({
  selector: 'app-campaign-form',
  imports: [ChoiceBoxes, Fold, LoadState, ReactiveFormsModule, Refusal, TextField],
  templateUrl: './campaign-form.html',
  styleUrl: '../../shared/form/form.css',
})
export class CampaignForm {
  /** The campaign to change; null to announce one. */
  readonly campaign = input<CampaignDetailDto | null>(null);
  readonly saved = output<CampaignDetailDto>();
  /** Somebody wrote meanwhile, and the newer campaign is asked for. */
  readonly outdated = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly conflict = signal(false);
  protected readonly kept = signal(false);
  protected readonly form = campaignFields();
  protected readonly purposes = CAMPAIGN_PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value] }));
  protected readonly kinds = COLLECTIVITY_KINDS.map((value) => ({ value, label: COLLECTIVITY_KIND_WORDS[value][1] }));
  protected readonly strata = STRATUM_IDS.map((value) => ({ value, label: STRATUM_LABELS[value] }));
  protected readonly editions = editionsResource(() => true);
  protected readonly placesAsked = signal(false);
  readonly #places = placesResource(this.placesAsked);
  protected readonly places = {
    resource: this.#places,
    regions: computed(() => this.#placesOf('region')),
    departments: computed(() => this.#placesOf('department')),
  };
  protected readonly isOpen = computed(() => this.campaign()?.phase === 'open');
  protected readonly fault = (field: string): string | undefined => faultOf(this.sending.faults(), field);

  constructor() {
    effect(() => {
      const campaign = this.campaign();
      if (campaign) this.form.setValue(valuesOf(campaign));
    });
    effect(() => {
      const current = this.editions.value()?.items.find(({ isCurrent }) => isCurrent);
      if (current && this.form.controls.editionId.value === '') this.form.controls.editionId.setValue(current.id);
    });
    const { title, id } = this.form.controls;
    // The address follows the title until it is written by hand.
    title.valueChanges.pipe(takeUntilDestroyed()).subscribe((words) => {
      if (!this.campaign() && id.pristine) id.setValue(addressFrom(words));
    });
  }

  protected save(): void {
    const given = this.form.getRawValue();
    const asked = this.sending.read(campaignInput, inputOf(given));
    if (!asked) return;
    const campaign = this.campaign();
    this.conflict.set(false);
    this.kept.set(false);
    void this.sending.run(async () => {
      try {
        const path = campaignPath(campaign?.id ?? (given.id || '-'));
        const kept = await this.#changes.askOver(campaign?.version ?? 0, campaignDetail, 'PUT', path, asked);
        this.kept.set(campaign !== null);
        if (!campaign) this.form.reset({ editionId: given.editionId, mandate: given.mandate });
        this.saved.emit(kept);
      } catch (error) {
        this.conflict.set(error instanceof ChangeRefused && error.code === 'version-conflict');
        throw error;
      }
    });
  }

  #placesOf(type: 'region' | 'department'): { value: string; label: string }[] {
    const places = this.#places.value()?.items ?? [];
    return places.filter((one) => one.type === type).map(({ id, name }) => ({ value: id, label: name }));
  }
}
