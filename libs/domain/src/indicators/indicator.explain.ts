import { type CalendarDate, daysBetween } from '../shared/calendar-date.js';
import { groupBy } from '../shared/grouping.js';
import { counted, explained, type ExplainedInput, type Explanation } from '../shared/rule.js';
import type { Freshness } from './headline.rules.js';
import type { Indicator, IndicatorOrigin, Observation } from './indicator.js';
import type { ProgressRate } from './progress-rate.rules.js';
import type { PublishedRateCheck } from './published-rate.rules.js';
import type { TerritoriesReading } from './territory-figures.rules.js';

const ORIGINS_IN_WORDS = {
  dataset: 'Autres, de données ouvertes',
  'published-figures': 'Autres, de chiffres publiés',
  declared: 'Autres, déclarés par les collectivités',
  computed: 'Autres, comptés par ce site',
  'rule-only': 'Autres, définis sans valeur',
} as const satisfies Record<IndicatorOrigin, string>;

/** Names, for a reader, where a value was read. */
export type SourceOf = (observation: Observation) => string | null;

/** The other figures of the same period come along: they were set aside by the rule, not forgotten. */
export function explainHeadline(
  current: Observation | null,
  sourceOf: SourceOf,
  competing: readonly Observation[] = [],
): Explanation {
  return explained('headline-value', [
    inputOf('Dernière valeur', current, sourceOf),
    ...competing.map((one) => inputOf('Autre valeur de la même période', one, sourceOf)),
  ]);
}

/** Of a target as its source published it. */
export function explainPublishedTarget(target: Observation, sourceOf: SourceOf): Explanation {
  return explained('published-value', [inputOf('Dernière cible', target, sourceOf)]);
}

/** Of the rate that the source publishes with its value. */
export function explainPublishedRate(
  { published, ours, observation, startedFrom }: PublishedRateCheck<Observation>,
  sourceOf: SourceOf,
): Explanation {
  return explained('published-rate', [
    { label: 'Taux publié', value: published, source: sourceOf(observation), date: observation.date },
    counted('Notre taux pour la même valeur', ours),
    inputOf('Valeur de départ qui redonne le taux publié', startedFrom, sourceOf),
  ]);
}

/** Of how many indicators are listed: those followed at mid-term, the others by where their values come from. */
export function explainIndicators(indicators: readonly Pick<Indicator, 'headline' | 'origin'>[]): Explanation {
  const others = groupBy(
    indicators.filter(({ headline }) => !headline),
    ({ origin }) => ORIGINS_IN_WORDS[origin],
  );
  return explained('matching-count', [
    counted('Suivis à mi-mandat', indicators.filter(({ headline }) => headline).length),
    ...[...others].map(([origin, found]) => counted(origin, found.length)),
  ]);
}

/** Of a run of values, drawn or listed: where each series comes from, and up to which day. */
export function explainValues(observations: readonly Observation[], sourceOf: SourceOf): Explanation {
  const bySeries = [...groupBy(observations, ({ seriesId }) => seriesId)];
  return explained(
    'published-value',
    bySeries.map(([seriesId, values]) => {
      const last = values.reduce((latest, one) => (one.date > latest.date ? one : latest));
      const label = `Série ${seriesId}, nombre de valeurs`;
      return { label, value: values.length, source: sourceOf(last), date: last.date };
    }),
  );
}

/** Of the number of values that a series holds, and the day they were loaded. */
export function explainLoadedValues(series: {
  readonly id: string;
  readonly publisher: string | null;
  readonly observationCount: number;
  readonly importedOn: CalendarDate;
}): Explanation {
  const { id, publisher, observationCount, importedOn } = series;
  return explained('loaded-values', [
    { label: `Série ${id}`, value: observationCount, source: publisher, date: importedOn },
  ]);
}

/** Of a map and its ranking: how many territories have a value, and the day of most of them. */
export function explainTerritories(
  { items, referenceDate, classes }: TerritoriesReading,
  publisher: string | null,
): Explanation {
  const measured = items.filter(({ rate }) => rate.current !== null).length;
  return explained(
    'territory-comparison',
    [
      { label: 'Territoires ayant une valeur mesurée', value: measured, source: publisher, date: referenceDate },
      counted('Classes', classes.length),
      counted('D’une autre date que la plupart', items.filter(({ otherDate }) => otherDate).length),
    ],
    { known: measured, total: items.length },
  );
}

/** An input that is missing is named, with no value. */
export function explainRate({ initial, current, target }: ProgressRate, sourceOf: SourceOf): Explanation {
  return explained('progress-rate', [
    inputOf('Initiale', initial, sourceOf),
    inputOf('Actuelle', current, sourceOf),
    inputOf('Cible', target, sourceOf),
  ]);
}

/** The date is that of the last value. */
export function explainFreshness(lastDate: CalendarDate | null, { expectedBy }: Freshness): Explanation {
  const wait = lastDate !== null && expectedBy !== null ? daysBetween(lastDate, expectedBy) : null;
  return explained('freshness', [{ ...counted('Rythme et délai, en jours', wait), date: lastDate }]);
}

function inputOf(label: string, one: Observation | null, sourceOf: SourceOf): ExplainedInput {
  return one ? { label, value: one.value, source: sourceOf(one), date: one.date } : counted(label, null);
}
