import type { IndicatorDetailDto, TerritoryFiguresDto, TerritoryFiguresListDto } from '@ou-en-est-on/contracts';
import type { TerritoryValueDto } from '@ou-en-est-on/contracts';
import { OUTLINES } from '../shared/outlines';
import { frenchCount, frenchDate, frenchValue } from '@ou-en-est-on/ui';

type Words = Pick<TerritoryFiguresDto, 'current' | 'initial' | 'otherDate'>;
type MapIndicator = Pick<IndicatorDetailDto, 'unit' | 'publisher' | 'licence'>;

/** « 56,2 % (31 mars 2023) »; of a territory without a measured value, that it has none, and its initial one if any. */
export function territoryInWords({ current, initial, otherDate }: Words, unit: string): string {
  if (current) return `${valueInWords(current, unit)}${otherDate ? ', une autre date que la plupart' : ''}`;
  return initial ? `pas de valeur mesurée ; valeur initiale : ${valueInWords(initial, unit)}` : 'pas de valeur mesurée';
}

function valueInWords(one: TerritoryValueDto, unit: string): string {
  return `${frenchValue(one.value, unit, one)} (${frenchDate(one.date, one.datePrecision)})`;
}

/** What must be known to read the map rightly: dates, classes, what is missing, sources. */
export function mapNotes(list: TerritoryFiguresListDto, { unit, publisher, licence }: MapIndicator): readonly string[] {
  return [
    datesInWords(list),
    `Classes d’effectifs proches (quantiles), de la valeur la plus basse à la plus haute ; deux valeurs égales restent dans la même classe.`,
    list.items.some(({ current }) => current === null)
      ? 'Hachures : ce territoire n’a pas de valeur mesurée ; celle d’un autre niveau n’est pas mise à sa place.'
      : null,
    unit === '%' ? null : 'Ce sont des nombres, non des taux : ils dépendent aussi de la taille du territoire.',
    publisher && `Source des valeurs : ${[publisher, licence].filter(Boolean).join(', ')}.`,
    `${OUTLINES} Chaque territoire d’outre-mer est à sa propre échelle.`,
  ].filter((note) => note !== null);
}

function datesInWords({ items, referenceDate }: TerritoryFiguresListDto): string | null {
  const shown = items.find(({ current }) => current?.date === referenceDate)?.current;
  if (!shown) return null;
  const others = items.filter(({ otherDate }) => otherDate).length;
  const dated = `Valeurs mesurées au ${frenchDate(shown.date, shown.datePrecision)}`;
  if (others === 0) return `${dated}.`;
  return `${dated}, sauf ${frenchCount(others, 'territoire')}, ${others === 1 ? 'marqué' : 'marqués'} d’un point : ${others === 1 ? 'sa valeur est' : 'leurs valeurs sont'} d’une autre date.`;
}
