import type { ChartConfiguration } from 'chart.js';
import type { ChartPalette } from '../chart/line-chart.adapter';
import { frenchValue } from '../format/french-number';
import { wrapWords } from '../picture/svg-picture';
import { COMPARED_LOOKS, type ScoreGroup, type ScoreRow } from './score.model';

export type RadarConfiguration = ChartConfiguration<'radar', (number | null)[]>;

/** Narrower, the names would cover the drawing: themes are numbered as in the bars. */
const WIDE = 620;
const LABEL_LENGTH = 22;

/** What Chart.js draws, from plain scores; pure, so that it is tested without a canvas. */
export function radarConfiguration(
  name: string,
  rows: readonly ScoreRow[],
  groups: readonly ScoreGroup[],
  palette: ChartPalette,
): RadarConfiguration {
  return {
    type: 'radar',
    data: {
      labels: rows.map(({ label }) => label),
      datasets: [
        {
          label: name,
          data: rows.map(({ value }) => value),
          borderColor: palette.local,
          backgroundColor: `${palette.local}2e`,
          borderWidth: 3,
          pointRadius: 3,
          pointBackgroundColor: palette.local,
          fill: true,
        },
        ...groups.map(({ name: label, values }, index) => {
          const look = COMPARED_LOOKS[index % COMPARED_LOOKS.length] ?? COMPARED_LOOKS[0];
          const colour = look.colourRole === 'ink-soft' ? palette.inkSoft : palette[look.colourRole];
          return {
            ...{ label, data: [...values], borderColor: colour, pointBackgroundColor: colour },
            ...{ borderWidth: 1.5, borderDash: [5, 4], pointStyle: look.point, pointRadius: 4, fill: false },
          };
        }),
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      font: { family: palette.font, size: 12 },
      scales: {
        r: {
          min: 0,
          max: 100,
          angleLines: { color: palette.line },
          grid: { color: palette.line },
          ticks: { stepSize: 25, color: palette.inkSoft, backdropColor: 'transparent', callback: inPercent },
          pointLabels: {
            color: palette.ink,
            callback(this: { chart: { width: number } }, label: string, index: number) {
              const number = String(index + 1);
              return this.chart.width < WIDE ? number : [...wrapWords(`${number}. ${label}`, LABEL_LENGTH)];
            },
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: { label: (item) => `${item.dataset.label ?? ''} : ${inPercent(item.parsed.r)}` },
        },
      },
    },
  };
}

const inPercent = (value: number | string): string => frenchValue(Math.round(Number(value)), '%');
