import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabelMatrixDto } from '@ou-en-est-on/contracts';
import { ALIGNMENT_STRENGTHS } from '@ou-en-est-on/domain';
import { Explain, FrCountPipe, LevelBar, TypoPipe } from '@ou-en-est-on/ui';
import { serviceRealisationsResource } from '../../shared/realisations/realisation-api';
import { coverageInWords } from '../../shared/coverage-in-words';
import { rangeInWords } from '../../shared/realisations/range-in-words';
import { restInWords, sharesOf } from '../../shared/realisations/rest-in-words';
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
      items.flatMap((one) =>
        respondents === 0
          ? []
          : [
              [
                one.id,
                { shares: sharesOf(one), range: rangeInWords(one), rest: restInWords(one), explain: one.explain },
              ] as const,
            ],
      ),
    );
  });

  protected readonly coverage = computed(() =>
    (this.#realisations.value()?.coverage ?? []).map(coverageInWords).join(' ; '),
  );

  protected remember(open: boolean): void {
    if (open === this.open()) return;
    this.#byHand.set(open);
    if (open) this.opened.emit();
  }
}
