import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';
import { PrintMode } from '../shared/print-mode';
import type { ChartPalette } from './line-chart.adapter';

/** A canvas drawn for a dark screen could not be read on paper. */
const ON_PAPER: ChartPalette = {
  ink: '#000',
  inkSoft: '#444',
  line: '#bbb',
  paper: '#fff',
  'chart-1': '#5a1f55',
  'chart-2': '#4c6a1c',
  'chart-3': '#6a6274',
  target: '#444',
  local: '#8a4600',
  font: 'sans-serif',
};

/** The theme's colours as a canvas needs them. */
@Injectable({ providedIn: 'root' })
export class ThemePalette {
  readonly #document = inject(DOCUMENT);
  readonly #print = inject(PrintMode);
  readonly #scheme = signal(0);

  constructor() {
    this.#document.defaultView
      ?.matchMedia?.('(prefers-color-scheme: dark)')
      .addEventListener('change', () => this.#scheme.update((version) => version + 1));
  }

  /** Read inside an effect or a computed, it is read again when the scheme changes and when the page is printed. */
  read(): ChartPalette {
    this.#scheme();
    if (this.#print.printing()) return ON_PAPER;
    const style = getComputedStyle(this.#document.documentElement);
    const role = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    return {
      ink: role('ink'),
      inkSoft: role('ink-soft'),
      line: role('line'),
      paper: role('paper'),
      'chart-1': role('chart-1'),
      'chart-2': role('chart-2'),
      'chart-3': role('chart-3'),
      target: role('ink-soft'),
      local: role('local'),
      font: role('font-text'),
    };
  }
}
