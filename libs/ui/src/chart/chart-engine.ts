import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import type { LineConfiguration } from './line-chart.adapter';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);

/** Draws on a canvas; the caller destroys what it gets. Loaded when a first chart is on screen. */
export function drawChart(
  canvas: HTMLCanvasElement,
  configuration: LineConfiguration,
): {
  destroy(): void;
} {
  return new Chart(canvas, configuration);
}
