import { Component, computed, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import type { NationalDashboardDto, ProgressCountsDto } from '@ou-en-est-on/contracts';
import type { StateProgress } from '@ou-en-est-on/domain';
import { DistributionBar, Explain, frenchCount, STATE_PROGRESS_ENTRIES, TableTwin, typography } from '@ou-en-est-on/ui';
import { listParams } from '../../../proposals/proposal-address';

/** Proposals that go together: where they stand, and the list that shows them. */
export interface ProgressGroup {
  readonly label: string;
  readonly params: Params;
  readonly progress: ProgressCountsDto;
}

export function groupsByStake(byStake: NationalDashboardDto['byStake']): readonly ProgressGroup[] {
  return byStake.map(({ stake, progress }) => ({
    label: typography(stake.label),
    params: listParams({ stake: [stake.id] }),
    progress,
  }));
}

export function groupsByMotion(byMotion: NationalDashboardDto['byMotion']): readonly ProgressGroup[] {
  return byMotion.map(({ motion, progress }) => ({
    label: `Motion ${motion.year}`,
    params: listParams({ motion: [motion.id] }),
    progress,
  }));
}

/** Small multiples: one bar a group, its counts in words, all of them in one table. */
@Component({
  selector: 'app-progress-groups',
  imports: [DistributionBar, Explain, RouterLink, TableTwin],
  templateUrl: './progress-groups.html',
  styleUrl: './progress-groups.css',
})
export class ProgressGroups {
  readonly heading = input.required<string>();
  readonly groups = input.required<readonly ProgressGroup[]>();
  /** Of all of them together: the rule of the table. */
  readonly explain = input.required<ProgressCountsDto['explain']>();

  /** A column a group: there are fewer groups than statuses, and the table fits a narrow screen and a sheet. */
  protected readonly columns = computed(() => ['Avancement côté État', ...this.groups().map(({ label }) => label)]);
  protected readonly rows = computed(() =>
    [
      ...STATE_PROGRESS_ENTRIES.map(({ label, value }) => this.#row(label, (progress) => countOf(progress, value))),
      this.#row('dont lectures provisoires', ({ provisional }) => provisional),
      this.#row('dont en attente de vérification', ({ pendingVerification }) => pendingVerification),
    ].filter(([, ...counts]) => counts.some((count) => count !== 0)),
  );
  protected readonly lines = computed(() =>
    this.groups().map((group) => ({ ...group, words: countsInWords(group.progress) })),
  );

  #row(label: string, count: (progress: ProgressCountsDto) => number): (string | number)[] {
    return [label, ...this.groups().map(({ progress }) => count(progress))];
  }
}

function countOf({ counts }: ProgressCountsDto, value: StateProgress): number {
  return counts.find((count) => count.value === value)?.total ?? 0;
}

function countsInWords({ total, provisional, pendingVerification }: ProgressCountsDto): string {
  const parts = [
    frenchCount(total, 'proposition'),
    provisional > 0 && frenchCount(provisional, 'lecture provisoire', 'lectures provisoires'),
    pendingVerification > 0 && `${pendingVerification} en attente de vérification`,
  ];
  return parts.filter(Boolean).join(' · ');
}
