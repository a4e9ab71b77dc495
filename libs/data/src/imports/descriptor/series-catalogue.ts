import { type Direction, groupBy, type IndicatorOrigin } from '@ou-en-est-on/domain';
import type { DescribedSeries, ImportDescriptor, IndicatorDefinition, ValueType } from './import-descriptor.js';
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

/** The series that a file may name, by the key of each name; several are told apart by a descriptor only. */
export type SeriesCatalogue = ReadonlyMap<string, readonly ImportSeries[]>;

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
  return catalogue(
    descriptor.series.map((described) => {
      const id = indicatorIdOf(described);
      return [described.name, seriesOf(described, { ...definitionOf(id, byId.get(id), described.indicator), id })];
    }),
  );
}

/**
 * The series that have values, by their ids and by the names that descriptors gave them. What their values may be is
 * what the last descriptor said.
 * @param described latest first
 */
export function catalogueOfKnown(
  known: readonly Pick<ImportSeries, 'seriesId' | 'indicatorId'>[],
  indicators: readonly KnownIndicator[],
  described: readonly DescribedSeries[],
): SeriesCatalogue {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return catalogue(
    known.flatMap(({ seriesId, indicatorId }) => {
      const indicator = byId.get(indicatorId);
      if (!indicator) return [];
      const descriptions = described.filter((one) => idOf(one) === seriesId && indicatorIdOf(one) === indicatorId);
      const series = seriesOf({ ...descriptions[0], name: seriesId, seriesId }, indicator);
      const names = new Set([seriesId, ...descriptions.map(({ name }) => name)].map(seriesKey));
      return [...names].map((name): [string, ImportSeries] => [name, series]);
    }),
  );
}

/** The series that a file means by a name: none when nothing tells, several when nothing tells them apart. */
export function seriesNamed(series: SeriesCatalogue, name: string): readonly ImportSeries[] {
  return series.get(seriesKey(name)) ?? [];
}

/** @param named each series under every name a file may give it */
export function catalogue(named: readonly (readonly [name: string, series: ImportSeries])[]): SeriesCatalogue {
  const byKey = groupBy(named, ([name]) => seriesKey(name));
  return new Map([...byKey].map(([key, found]) => [key, found.map(([, series]) => series)]));
}

function seriesOf(
  {
    values,
    minimum,
    maximum,
    ...described
  }: Pick<DescribedSeries, 'name' | 'seriesId' | 'values' | 'minimum' | 'maximum'>,
  { id, unit, direction }: Pick<IndicatorDefinition, 'id' | 'unit' | 'direction'>,
): ImportSeries {
  return {
    ...{ seriesId: idOf(described), indicatorId: id, unit, direction },
    ...{ values: values ?? valuesOf(unit), minimum: minimum ?? null, maximum: maximum ?? null },
  };
}

function idOf({ name, seriesId }: Pick<DescribedSeries, 'name' | 'seriesId'>): string {
  return seriesId ?? seriesIdOf(name);
}

function indicatorIdOf({ indicatorId, indicator }: DescribedSeries): string {
  return indicatorId ?? indicator?.id ?? '';
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
function valuesOf(unit: string): ValueType {
  return unit === '%' ? 'percentage' : 'number';
}

/** So that the numbers of a row are read, and their faults told, even where its series is unknown. */
export const ANY_SERIES: ImportSeries = {
  ...{ seriesId: '', indicatorId: '', unit: '', direction: 'up' },
  ...{ values: 'number', minimum: null, maximum: null },
};
