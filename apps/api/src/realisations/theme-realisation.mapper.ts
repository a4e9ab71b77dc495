import type { TerritorySideDto } from '@ou-en-est-on/contracts';
import {
  explainPooled,
  type MatrixEdition,
  type PooledReading,
  servicesReading,
  type StandingCount,
  themeReadings,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { labelsOf } from './realisation.mapper.js';

type Together = Pick<TerritorySideDto, 'distribution' | 'value' | 'low' | 'high' | 'explain'>;

/** How respondents stand on each theme of an edition, and on all of them together. */
export function toThemeRealisations(
  { themes, levels }: MatrixEdition,
  counts: readonly StandingCount[],
): Pick<TerritorySideDto, 'themes'> & Together {
  const labels = labelsOf(levels);
  const toFigure = ({ distribution, value, low, high, ...reading }: PooledReading, services: number): Together => ({
    ...{ value, low, high },
    distribution: distribution.map(({ level, share }) => ({ level, label: labels.get(level) ?? level, share })),
    explain: toExplanationDto(explainPooled({ ...reading, distribution, value, low, high }, services)),
  });
  const readings = themeReadings(themes, counts, levels);
  const everything = themes.flatMap(({ services }) => services);
  return {
    themes: themes.flatMap(({ id, label, services }, index) => {
      const reading = readings[index];
      return reading ? [{ id, label, ...toFigure(reading, services.length) }] : [];
    }),
    ...toFigure(servicesReading(everything, counts, levels), everything.length),
  };
}
