import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip } from 'chart.js';
import type { RadarConfiguration } from './radar-chart.adapter';

Chart.register(RadarController, LineElement, PointElement, RadialLinearScale, Filler, Tooltip);

/** Draws on a canvas; the caller destroys what it gets. Loaded when a first radar is on screen. */
export function drawRadar(
  canvas: HTMLCanvasElement,
  configuration: RadarConfiguration,
): {
  destroy(): void;
} {
  return new Chart(canvas, configuration);
}
