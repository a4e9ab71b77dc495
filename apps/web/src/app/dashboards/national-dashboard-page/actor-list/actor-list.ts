import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NationalDashboardDto } from '@ou-en-est-on/contracts';
import { Explain, FrCountPipe, frenchNumber } from '@ou-en-est-on/ui';
import { listParams } from '../../../proposals/proposal-address';
import { ACTOR_LABELS } from '../../../shared/labels/proposal.labels';

/** Who must act, on how many proposals, and on how many of them first. */
@Component({
  selector: 'app-actor-list',
  imports: [Explain, FrCountPipe, RouterLink],
  templateUrl: './actor-list.html',
  styleUrl: './actor-list.css',
})
export class ActorList {
  readonly dashboard =
    input.required<Pick<NationalDashboardDto, 'actors' | 'actorsExplain' | 'actionCount' | 'actionCountExplain'>>();

  protected readonly lines = computed(() =>
    this.dashboard()
      .actors.filter(({ any }) => any > 0)
      .toSorted((a, b) => b.any - a.any)
      .map(({ actor, any, main }) => ({
        label: ACTOR_LABELS[actor],
        any: frenchNumber(any),
        first: main > 0 ? `, dont ${frenchNumber(main)} en premier` : '',
        params: listParams({ actor: [actor] }),
      })),
  );
}
