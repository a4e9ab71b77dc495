import type { TerritoryFiguresDto, TerritoryValueDto } from '@ou-en-est-on/contracts';
import type { Observation, TerritoryFigures } from '@ou-en-est-on/domain';

export function toTerritoryFiguresDto(
  figures: TerritoryFigures,
  territoryName: string,
  withCurve: boolean,
): TerritoryFiguresDto {
  const { rate, rank, classIndex, otherDate, curve } = figures;
  return {
    territory: figures.territoryId,
    territoryName,
    current: rate.current && toTerritoryValueDto(rate.current),
    initial: rate.initial && toTerritoryValueDto(rate.initial),
    target: rate.target && toTerritoryValueDto(rate.target),
    rate: { value: rate.value, raw: rate.raw, reason: rate.reason },
    ...{ rank, classIndex, otherDate },
    curve: withCurve ? curve.map(toTerritoryValueDto) : null,
  };
}

function toTerritoryValueDto(observation: Observation): TerritoryValueDto {
  const { date, datePrecision, kind, value, valueMax, atLeast, seriesId } = observation;
  return { date, datePrecision, kind, value, valueMax, atLeast, series: seriesId };
}
