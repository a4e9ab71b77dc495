import type { Direction, IndicatorOrigin } from '@ou-en-est-on/domain';
import type { ImportDescriptor, IndicatorDefinition, ValueType } from './import-descriptor.js';
import { seriesIdOf, seriesKey } from './series-name.js';

/** A series of a file, and the indicator whose values it holds. */
export interface ImportSeries {
  /** The publisher's own id in lower case, `ind-306`. */
  readonly seriesId: string;
  readonly indicatorId: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly values: ValueType;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** An indicator that exists. */
export interface KnownIndicator extends Pick<IndicatorDefinition, 'id' | 'unit' | 'direction'> {
  readonly origin: IndicatorOrigin;
}

/** Finds the series that a file names, by the descriptor given with it, else among those that have values already. */
export type SeriesCatalogue = ReadonlyMap<string, ImportSeries>;

/** The descriptor names an indicator that no file can bring values for. */
export class UnusableIndicator extends Error {
  constructor(
    readonly code: 'unknown-indicator' | 'computed-indicator',
    message: string,
  ) {
    super(message);
  }
}

/** Indicators whose values this site makes itself: a file's would stand beside them. */
const MADE_HERE: readonly IndicatorOrigin[] = ['computed', 'declared'];

/**
 * The series of a descriptor, by the name the file gives them. An indicator that exists keeps its definition,
 * whatever the descriptor says of it.
 * @throws UnusableIndicator
 */
export function catalogueOf(descriptor: ImportDescriptor, known: readonly KnownIndicator[]): SeriesCatalogue {
  const byId = new Map(known.map((indicator) => [indicator.id, indicator]));
  return new Map(
    descriptor.series.map(({ name, seriesId = seriesIdOf(name), indicatorId, indicator, values, minimum, maximum }) => {
      const id = indicatorId ?? indicator?.id ?? '';
      const { unit, direction } = definitionOf(id, byId.get(id), indicator);
      const bounds = { minimum: minimum ?? null, maximum: maximum ?? null };
      return [
        seriesKey(name),
        { seriesId, indicatorId: id, unit, direction, values: values ?? valuesOf(unit), ...bounds },
      ];
    }),
  );
}

function definitionOf(
  id: string,
  known: KnownIndicator | undefined,
  given: IndicatorDefinition | undefined,
): Pick<IndicatorDefinition, 'unit' | 'direction'> {
  if (known && MADE_HERE.includes(known.origin)) {
    const message = `L’indicateur ${id} est calculé par ce site : rattachez la série à un autre indicateur.`;
    throw new UnusableIndicator('computed-indicator', message);
  }
  const definition = known ?? given;
  if (definition) return definition;
  const message = `Le descripteur nomme l’indicateur ${id}, qui n’existe pas : définissez-le (champ « indicator »).`;
  throw new UnusableIndicator('unknown-indicator', message);
}

/** What the values of a unit look like, when nobody says it. */
export function valuesOf(unit: string): ValueType {
  return unit === '%' ? 'percentage' : 'number';
}

/** So that the numbers of a row are read, and their faults told, even where its series is unknown. */
export const ANY_SERIES: ImportSeries = {
  ...{ seriesId: '', indicatorId: '', unit: '', direction: 'up' },
  ...{ values: 'number', minimum: null, maximum: null },
};
