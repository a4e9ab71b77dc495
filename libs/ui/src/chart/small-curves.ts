import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, input, TemplateRef } from '@angular/core';
import type { Explanation } from '@ou-en-est-on/domain';
import { Explain } from '../explanation/explain';
import { frenchNumber } from '../format/french-number';
import { sharedScale, SMALL_HEIGHT, SMALL_WIDTH, type SmallCurve, smallPaths } from './small-curves.model';

/**
 * One small curve per territory, all on the same scale. A `<ng-template let-curve>` inside replaces a curve's name, for
 * a link. Its page puts the same values in a table beside it.
 */
@Component({
  selector: 'ui-small-curves',
  imports: [Explain, NgTemplateOutlet],
  templateUrl: './small-curves.html',
  styleUrl: './small-curves.css',
  host: { 'data-explained': '' },
})
export class SmallCurves {
  readonly curves = input.required<readonly SmallCurve[]>();
  readonly unit = input.required<string>();
  readonly label = input.required<string>();
  /** How the values drawn were made. */
  readonly explain = input.required<Explanation>();
  protected readonly title = contentChild<unknown, TemplateRef<{ $implicit: SmallCurve }>>(TemplateRef, {
    read: TemplateRef,
  });

  protected readonly viewBox = `0 0 ${SMALL_WIDTH} ${SMALL_HEIGHT}`;
  protected readonly floor = `M0,${SMALL_HEIGHT - 7}H${SMALL_WIDTH}M0,7H${SMALL_WIDTH}`;
  readonly #scale = computed(() => sharedScale(this.curves(), this.unit()));
  protected readonly drawn = computed(() => {
    const scale = this.#scale();
    return this.curves().map((curve) => ({
      ...curve,
      paths: scale && curve.points.length > 0 ? smallPaths(curve.points, scale) : null,
    }));
  });
  protected readonly scaleInWords = computed(() => {
    const scale = this.#scale();
    if (!scale) return null;
    const top = `${frenchNumber(scale.values[1])}\u00a0${this.unit()}`;
    return `Même échelle pour toutes : de 0 à ${top} en hauteur, de ${scale.firstYear} à ${scale.lastYear} en largeur. Carré : valeur initiale ; points : valeurs mesurées ; tirets et losange : dernière cible.`;
  });
}
