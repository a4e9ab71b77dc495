import type { TerritoryFiguresDto } from '@ou-en-est-on/contracts';
import { type Cell, frenchDate } from '@ou-en-est-on/ui';
import { territoryPath } from '../../shared/territory-path';

/** Columns of the ranking: the unit is in their names, so that the cells are plain numbers. */
export function rankingColumns(unit: string): readonly string[] {
  return [
    'Territoire',
    'Rang',
    `Valeur mesurée (${unit})`,
    'Date',
    `Valeur initiale (${unit})`,
    `Dernière cible (${unit})`,
    'Chemin parcouru (%)',
  ];
}

/** Territories from the value most wished for, each leading to its page; those without a measured value last, by name. */
export function rankingRows(items: readonly TerritoryFiguresDto[]): readonly (readonly Cell[])[] {
  return items
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
    .map(({ territory, territoryName, rank, current, initial, target, rate }) => [
      { text: territoryName, key: territoryName, path: territoryPath(territory) },
      rank,
      current?.value ?? null,
      current && { text: frenchDate(current.date, current.datePrecision), key: current.date },
      initial?.value ?? null,
      target?.value ?? null,
      rate.value,
    ]);
}
