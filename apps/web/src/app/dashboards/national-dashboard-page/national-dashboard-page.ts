import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StateProgress } from '@ou-en-est-on/domain';
import { Distribution, FrDatePipe, Side } from '@ou-en-est-on/ui';
import type { Params } from '@angular/router';
import { LoadState } from '../../shared/api/load-state';
import { listParams } from '../../proposals/proposal-address';
import { nationalDashboardResource } from '../dashboard-api';
import { nationalAnswer } from '../national-answer';
import { ActorList } from './actor-list/actor-list';
import { HeadlineIndicators } from './headline-indicators/headline-indicators';
import { LongestAsked } from './proposal-shortlist/longest-asked';
import { RecentlyMoved } from './proposal-shortlist/recently-moved';
import { groupsByMotion, groupsByStake, ProgressGroups } from './progress-groups/progress-groups';

/** The whole on one page: what was asked, where it stands, what is measured, who must act. */
@Component({
  selector: 'app-national-dashboard-page',
  imports: [
    ActorList,
    Distribution,
    FrDatePipe,
    HeadlineIndicators,
    LoadState,
    LongestAsked,
    ProgressGroups,
    RecentlyMoved,
    RouterLink,
    Side,
  ],
  templateUrl: './national-dashboard-page.html',
  styleUrl: './national-dashboard-page.css',
})
export class NationalDashboardPage {
  protected readonly dashboard = nationalDashboardResource();

  protected readonly answer = computed(() => {
    const dashboard = this.dashboard.value();
    return dashboard ? nationalAnswer(dashboard) : [];
  });
  protected readonly byStake = computed(() => groupsByStake(this.dashboard.value()?.byStake ?? []));
  protected readonly byMotion = computed(() => groupsByMotion(this.dashboard.value()?.byMotion ?? []));

  protected readonly progressParams = (value: StateProgress): Params => listParams({ stateProgress: [value] });
}
