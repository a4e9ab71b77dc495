import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { explainProgress } from '@ou-en-est-on/domain';
import { Explain, frenchNumber, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { invitingCampaigns } from '../../shared/campaigns/inviting-campaigns';
import { MatrixSaver } from '../saving/matrix-saver';
import { hasUnsaved } from '../saving/save-queue';
import { SaveStatus } from '../saving/save-status';
import { moduleStateResource } from '../self-assessment-api';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { workingState } from '../working-state';
import { dueWork } from './due-work';

/** What is new, due or blocked for the collectivity one acts for; nothing else. */
@Component({
  selector: 'app-space-page',
  imports: [Explain, LoadState, RouterLink, SaveStatus, SpaceFrame, TypoPipe],
  templateUrl: './space-page.html',
  styleUrl: './space-page.css',
})
export class SpacePage {
  protected readonly saver = inject(MatrixSaver);
  protected readonly working = workingState({ readAgain: true });
  protected readonly state = this.working.state.value;
  readonly #module = moduleStateResource(() => this.working.acting()?.collectivityId);
  readonly #campaigns = invitingCampaigns(() => this.working.acting()?.collectivityId);
  protected readonly lines = computed(() => {
    const state = this.state();
    if (!state) return [];
    const [campaigns, themes] = [this.#campaigns.value()?.items, this.working.matrix.value()?.themes];
    return dueWork(state, { module: this.#module.value(), campaigns, themes });
  });
  /** What is due is not known as long as one of these is not. */
  protected readonly awaited = computed(() =>
    [
      { reading: this.#module, of: 'du module «\u00a0motion\u00a0»' },
      { reading: this.#campaigns, of: 'des campagnes' },
    ].find(({ reading }) => reading.value() === undefined),
  );
  /** The one to begin with. */
  protected readonly first = computed(() => this.lines().find(({ kind }) => kind === 'act'));
  protected readonly held = computed(() => hasUnsaved(this.saver.queue()));
  protected readonly progress = computed(() => {
    const overall = this.state()?.overall;
    return overall && explainProgress(overall.answered, overall.services);
  });
  protected readonly score = computed(() => {
    const value = this.state()?.overall.value ?? null;
    return value === null ? null : `${frenchNumber(value, 0)}\u202f%`;
  });
}
