import { Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** Four modules of white around: what readers need to find the square. */
const MARGIN = 4;

/** A text as a square of points, always dark on white: many readers miss the other way round. */
@Component({
  selector: 'app-qr-square',
  template: `<svg
    role="img"
    aria-label="Carré à lire avec l’application ; la clé écrite à côté dit la même chose"
    shape-rendering="crispEdges"
    [attr.viewBox]="'0 0 ' + square().size + ' ' + square().size"
  >
    <path fill="#fff" [attr.d]="'M0 0h' + square().size + 'v' + square().size + 'H0z'" />
    <path fill="#000" [attr.d]="square().points" />
  </svg>`,
  styles: `
    svg {
      display: block;
      width: min(15rem, 100%);
      height: auto;
    }
  `,
})
export class QrSquare {
  readonly text = input.required<string>();

  protected readonly square = computed(() => {
    const { data, size } = encode(this.text(), { border: MARGIN, ecc: 'M' });
    const points = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')));
    return { size, points: points.join('') };
  });
}
