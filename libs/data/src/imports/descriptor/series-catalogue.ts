import type { Direction } from '@ou-en-est-on/domain';
import type { ImportDescriptor, IndicatorDefinition, ValueType } from './import-descriptor.js';

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

/** An indicator that a file may bring values for. */
export type KnownIndicator = Pick<IndicatorDefinition, 'id' | 'unit' | 'direction'>;

/** Finds the series that a file names, by the descriptor given with it, else among those that have values already. */
export type SeriesCatalogue = ReadonlyMap<string, ImportSeries>;

/** The descriptor names an indicator that does not exist. */
export class UnknownIndicator extends Error {
  constructor(readonly indicatorId: string) {
    super(`Le descripteur nomme l’indicateur ${indicatorId}, qui n’existe pas : définissez-le (champ « indicator »).`);
  }
}

/**
 * The series of a descriptor, by the name the file gives them. An indicator that exists keeps its definition,
 * whatever the descriptor says of it.
 * @throws UnknownIndicator
 */
export function catalogueOf(descriptor: ImportDescriptor, known: readonly KnownIndicator[]): SeriesCatalogue {
  const byId = new Map(known.map((indicator) => [indicator.id, indicator]));
  return new Map(
    descriptor.series.map(({ name, seriesId = seriesIdOf(name), indicatorId, indicator, values, minimum, maximum }) => {
      const id = indicatorId ?? indicator?.id ?? '';
      const definition = byId.get(id) ?? indicator;
      if (!definition) throw new UnknownIndicator(id);
      const { unit, direction } = definition;
      const bounds = { minimum: minimum ?? null, maximum: maximum ?? null };
      return [
        seriesKey(name),
        { seriesId, indicatorId: id, unit, direction, values: values ?? valuesOf(unit), ...bounds },
      ];
    }),
  );
}

/** How a file's name for a series is looked up: case and spaces around do not matter. */
export function seriesKey(name: string): string {
  return name.trim().toLowerCase();
}

/** An id made of the name a file gives: `IND-306` → `ind-306`. */
export function seriesIdOf(name: string): string {
  const plain = seriesKey(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 80).replace(/^-+|-+$/g, '');
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
