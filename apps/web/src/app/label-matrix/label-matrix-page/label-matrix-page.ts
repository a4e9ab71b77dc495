import { afterRenderEffect, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { Location } from '@angular/common';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Callout, Explain, FrCountPipe, FrNumberPipe, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { MATRIX_STATUS_LABELS } from '../../shared/labels/label-matrix.labels';
import { labelMatrixResource } from '../label-matrix-api';
import { EditionsSection } from './editions-section';
import { MotionModuleSection } from './motion-module-section';
import { RealisationMap } from '../../shared/realisations/realisation-map';
import { ThemeRealisations } from '../../shared/realisations/theme-realisations';
import { ThemeDisclosure } from './theme-disclosure';

/** The label's matrix: themes by category, each opening on its services; a theme has its own address. */
@Component({
  selector: 'app-label-matrix-page',
  imports: [
    Callout,
    EditionsSection,
    Explain,
    FrCountPipe,
    FrNumberPipe,
    LoadState,
    MotionModuleSection,
    RealisationMap,
    RouterLink,
    ThemeDisclosure,
    ThemeRealisations,
    TypoPipe,
  ],
  templateUrl: './label-matrix-page.html',
  styleUrl: './label-matrix-page.css',
})
export class LabelMatrixPage {
  readonly #location = inject(Location);
  readonly #document = inject(DOCUMENT);
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment);
  /** The theme of the address the reader was last brought to. */
  readonly #reached = signal<string | null>(null);

  /** The edition that the address names. */
  readonly edition = input<string>();

  protected readonly matrix = labelMatrixResource(this.edition);
  protected readonly statusLabels = MATRIX_STATUS_LABELS;
  protected readonly asked = computed(() => this.#fragment() ?? null);
  protected readonly categories = computed(() => {
    const { categories = [], themes = [] } = this.matrix.value() ?? {};
    return categories.map((category) => ({
      category,
      themes: themes.filter(({ categoryId }) => categoryId === category.id),
    }));
  });

  constructor() {
    // The router scrolls before the data are there: the page finishes the way.
    afterRenderEffect(() => {
      const asked = this.asked();
      if (!this.matrix.value() || asked === null || asked === this.#reached()) return;
      this.#document.getElementById(asked)?.scrollIntoView();
      this.#reached.set(asked);
    });
  }

  /** The address follows the theme that is read, without a navigation: nothing moves under the reader. */
  protected remember(themeId: string): void {
    const edition = this.edition();
    const query = edition === undefined ? '' : `?edition=${encodeURIComponent(edition)}`;
    this.#location.replaceState(`/matrice${query}#${themeId}`, '', this.#location.getState());
  }
}
