import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabelMatrixDto } from '@ou-en-est-on/contracts';
import { ALIGNMENT_STRENGTHS } from '@ou-en-est-on/domain';
import { Explain, FrCountPipe, frenchNumber, LevelBar, TypoPipe } from '@ou-en-est-on/ui';
import { serviceRealisationsResource } from '../../shared/realisations/realisation-api';
import { ALIGNMENT_LABELS } from '../../shared/labels/proposal.labels';
import { ThemeSheets } from './theme-sheets';

type ThemeDto = LabelMatrixDto['themes'][number];

/** A theme that opens on its services; they are drawn only then, for the page to stay light. */
@Component({
  selector: 'app-theme-disclosure',
  imports: [Explain, FrCountPipe, LevelBar, RouterLink, ThemeSheets, TypoPipe],
  templateUrl: './theme-disclosure.html',
  styleUrl: './theme-disclosure.css',
  host: { '[id]': 'theme().id' },
})
export class ThemeDisclosure {
  readonly theme = input.required<ThemeDto>();
  /** True when the address names this theme: it starts open. */
  readonly asked = input(false);
  /** True of the edition that collectivities answer. */
  readonly isCurrent = input(true);
  readonly opened = output();

  /** What the reader last did; null before. */
  readonly #byHand = signal<boolean | null>(null);
  protected readonly open = computed(() => this.#byHand() ?? this.asked());
  protected readonly services = computed(() =>
    this.theme().services.map(({ id, label, description, proposals }) => ({
      ...{ id, label, description },
      alignments: ALIGNMENT_STRENGTHS.map((strength) => ({
        label: ALIGNMENT_LABELS[strength],
        proposalIds: proposals.filter((one) => one.strength === strength).map((one) => one.id),
      })).filter(({ proposalIds }) => proposalIds.length > 0),
    })),
  );

  readonly #realisations = serviceRealisationsResource(() =>
    this.open() && this.isCurrent() ? this.theme().id : undefined,
  );
  protected readonly respondents = computed(() => this.#realisations.value()?.respondents ?? 0);
  protected readonly explain = computed(() =>
    this.respondents() === 0 ? null : (this.#realisations.value()?.explain ?? null),
  );
  /** By service, where the respondents stand; nothing before there is one. */
  protected readonly bars = computed(() => {
    const { respondents = 0, items = [] } = this.#realisations.value() ?? {};
    return new Map(
      items.flatMap(({ id, levels, notConcerned, awaited, unanswered }) => {
        const shares = levels.flatMap(({ label, share }) => (share === null ? [] : [{ label, share }]));
        const rest = restInWords({ notConcerned, awaited, unanswered });
        return respondents === 0 ? [] : [[id, { shares, rest }] as const];
      }),
    );
  });

  protected remember(open: boolean): void {
    if (open === this.open()) return;
    this.#byHand.set(open);
    if (open) this.opened.emit();
  }
}

/** Those whom the bar leaves out, told apart. */
function restInWords({
  notConcerned,
  awaited,
  unanswered,
}: Record<'notConcerned' | 'awaited' | 'unanswered', number>): string {
  const parts: readonly [number, string][] = [
    [unanswered, 'sans réponse'],
    [notConcerned, 'non concernés'],
    [awaited, 'attendus d’un autre organisme'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${frenchNumber(count)} ${words}`)
    .join(', ');
}
