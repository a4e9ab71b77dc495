import type { IndicatorDetailDto, ObservationDto } from '@ou-en-est-on/contracts';
import { groupBy } from '@ou-en-est-on/domain';
import { frenchNumber } from '@ou-en-est-on/ui';
import type { LinePoint, LineSeries } from '@ou-en-est-on/ui/drawings';
import { OBSERVATION_KIND_LABELS } from '../../shared/labels/indicator.labels';

type SeriesDto = IndicatorDetailDto['series'][number];

/** One line per series and nature of value: competing sources stay apart. */
export function toLineSeries(observations: readonly ObservationDto[], series: readonly SeriesDto[]): LineSeries[] {
  const groups = groupBy(observations, ({ kind, series: id }) => `${kind} ${id}`);
  return [...groups.values()].flatMap((points) => {
    const [first] = points;
    if (!first) return [];
    const name = `${OBSERVATION_KIND_LABELS[first.kind]}, ${seriesName(first.series, series)}`;
    return [{ name, kind: first.kind, points: points.map((point) => toLinePoint(point, series)) }];
  });
}

/** « DITP, ind-306 »: the publisher and its own number; else figures that we gathered one by one. */
export function seriesName(id: string, series: readonly SeriesDto[]): string {
  const publisher = series.find((one) => one.id === id)?.publisher?.split(',')[0];
  if (publisher) return `${publisher}, ${id}`;
  return id === 'calcul' ? 'calcul de ce site' : 'chiffres publiés';
}

function toLinePoint(observation: ObservationDto, series: readonly SeriesDto[]): LinePoint {
  const { date, datePrecision, value, evidence, note, ...shape } = observation;
  const publisher = series.find(({ id }) => id === observation.series)?.publisher;
  const words = [
    evidence ? `${evidence.publisher}, ${evidence.title}` : publisher && `${publisher}, série ${observation.series}`,
    shape.atLeast && 'au moins cette valeur',
    shape.valueMax !== null && `jusqu’à ${frenchNumber(shape.valueMax)}`,
    note,
  ].filter(Boolean);
  return { date, datePrecision, value, ...(words.length > 0 ? { source: words.join(' ; ') } : {}) };
}
