import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StateProgress } from '@ou-en-est-on/domain';
import { Distribution, Explain, Fold, FrDatePipe, Side, TypoPipe } from '@ou-en-est-on/ui';
import type { Params } from '@angular/router';
import { LoadState } from '../../shared/api/load-state';
import { listParams } from '../../proposals/proposal-address';
import { SiteClocks } from '../../shared/clocks/site-clocks';
import { coverageInWords } from '../../shared/coverage-in-words';
import { RealisationMap } from '../../shared/realisations/realisation-map';
import { ModuleRealisations } from '../../shared/realisations/module-realisations';
import { ThemeRealisations } from '../../shared/realisations/theme-realisations';
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
    Explain,
    Fold,
    FrDatePipe,
    HeadlineIndicators,
    LoadState,
    LongestAsked,
    ModuleRealisations,
    ProgressGroups,
    RealisationMap,
    RecentlyMoved,
    RouterLink,
    Side,
    ThemeRealisations,
    TypoPipe,
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

  protected readonly localHeading = computed(() => {
    const { respondents, moduleRespondents } = this.dashboard.value() ?? {};
    // How many is told below, with how it is counted.
    if (respondents && respondents.total > 0) {
      return respondents.total === 1
        ? 'Une collectivité a dit où elle en est'
        : 'Des collectivités ont dit où elles en sont';
    }
    if (!moduleRespondents || moduleRespondents.total === 0) return 'Aucune collectivité n’a encore déclaré';
    return moduleRespondents.total === 1
      ? 'Une collectivité a répondu au module « motion »'
      : 'Des collectivités ont répondu au module « motion »';
  });
  protected readonly coverage = computed(() =>
    (this.dashboard.value()?.respondents?.byKind ?? []).map(coverageInWords),
  );
  protected readonly moduleCoverage = computed(() =>
    (this.dashboard.value()?.moduleRespondents?.byKind ?? []).map(coverageInWords),
  );

  protected readonly clocks = inject(SiteClocks);
  protected readonly furthestApart = listParams({}, 'disagreement');
  protected readonly progressParams = (value: StateProgress): Params => listParams({ stateProgress: [value] });
}
