import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, frenchNumber, TypoPipe } from '@ou-en-est-on/ui';
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
  imports: [Explain, RouterLink, SaveStatus, SpaceFrame, TypoPipe],
  templateUrl: './space-page.html',
  styleUrl: './space-page.css',
})
export class SpacePage {
  protected readonly saver = inject(MatrixSaver);
  protected readonly working = workingState({ readAgain: true });
  protected readonly state = this.working.state.value;
  protected readonly module = moduleStateResource(() => this.working.acting()?.collectivityId);
  readonly #campaigns = invitingCampaigns(() => this.working.acting()?.collectivityId);
  protected readonly lines = computed(() => {
    const state = this.state();
    return state ? dueWork(state, this.module.value(), this.#campaigns.value()?.items) : [];
  });
  /** The one to begin with. */
  protected readonly first = computed(() => this.lines().find(({ kind }) => kind === 'act'));
  protected readonly held = computed(() => hasUnsaved(this.saver.queue()));
  protected readonly score = computed(() => {
    const value = this.state()?.overall.value ?? null;
    return value === null ? null : `${frenchNumber(value, 0)}\u202f%`;
  });
}
