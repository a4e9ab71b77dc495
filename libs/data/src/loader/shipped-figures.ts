import {
  type CalendarDate,
  type DatePrecision,
  endOfPeriod,
  type ObservationKind,
  precisionOf,
  territoryId,
} from '@ou-en-est-on/domain';
import { evidenceIdOf, type ShippedAction, type ShippedContent, type ShippedSource } from '../shipped/index.js';

/** A figure published in a shipped file, as an observation of an indicator. */
export interface ShippedFigure {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly territoryId: string;
  readonly date: CalendarDate;
  readonly datePrecision: DatePrecision;
  readonly kind: ObservationKind;
  readonly value: number;
  readonly valueMax: number | null;
  readonly atLeast: boolean;
  readonly note: string | null;
  readonly evidenceId: string | null;
}

/** A fact of a State action that has the definition of an indicator. */
export interface FactOfIndicator {
  readonly factRef: string;
  readonly indicatorId: string;
  readonly unit: string;
}

/**
 * The verified figures and targets of State actions that measure indicators, in the indicators' own units: a target
 * of 30 Mbit/s says nothing of a share in %. The series of a figure is its action.
 */
export function figuresOfActions(
  actions: readonly ShippedAction[],
  facts: readonly FactOfIndicator[],
): ShippedFigure[] {
  return actions
    .filter((action) => !action.toVerify)
    .flatMap((action) =>
      datedFigures(action).flatMap(({ ref, unit, ...figure }) =>
        facts
          .filter((fact) => fact.factRef === ref && fact.unit === unit)
          .map(({ indicatorId }) => ({ ...figure, indicatorId, seriesId: action.id })),
      ),
    );
}

type DatedFigure = Omit<ShippedFigure, 'indicatorId' | 'seriesId'> & {
  readonly ref: string;
  readonly unit: string | null;
};

function datedFigures({ targets, observations }: ShippedAction): DatedFigure[] {
  return [
    ...observations.flatMap((fact) => figureOf(fact, { ...fact, kind: 'measured' as const })),
    ...targets.flatMap((fact) => {
      if (fact.due === null) return [];
      const at = { date: fact.due, datePrecision: precisionOf(fact.due), territoryId: territoryId('country', 'FR') };
      return figureOf(fact, { ...at, valueMax: null, kind: 'target' as const });
    }),
  ];
}

type Fact = ShippedAction['targets' | 'observations'][number];
type Place = Pick<DatedFigure, 'date' | 'datePrecision' | 'territoryId' | 'valueMax' | 'kind'>;

function figureOf(fact: Fact, { date, datePrecision, territoryId: territory, valueMax, kind }: Place): DatedFigure[] {
  if (fact.toVerify || fact.value === null) return [];
  return [
    {
      ref: fact.id,
      unit: fact.unit,
      territoryId: territory,
      date: endOfPeriod(date),
      datePrecision,
      kind,
      value: fact.value,
      valueMax,
      atLeast: false,
      note: fact.note,
      evidenceId: fact.source ? evidenceIdOf(fact.source) : null,
    },
  ];
}

type LabelHistory = ShippedContent<'label-history'>;

/** The label's results, year by year. */
export function figuresOfLabelHistory({
  indicatorId,
  seriesId,
  territoryId: territory,
  observations,
}: LabelHistory): ShippedFigure[] {
  return observations.map((observation) => ({
    indicatorId,
    seriesId,
    territoryId: territory,
    date: endOfPeriod(observation.date),
    datePrecision: observation.datePrecision,
    kind: 'measured',
    value: observation.value,
    valueMax: null,
    atLeast: observation.atLeast,
    note: observation.note,
    evidenceId: evidenceIdOf(sourceOfLabelYear(observation)),
  }));
}

/** Where a year's result was read: the file names articles and pages in its own words, without their full address. */
export function sourceOfLabelYear({ year, source }: LabelHistory['observations'][number]): ShippedSource {
  return {
    kind: 'other',
    publisher: 'Presse et site de l’association',
    title: `Palmarès ${year} du label`,
    reference: source,
    url: null,
    urlBuilt: false,
  };
}
