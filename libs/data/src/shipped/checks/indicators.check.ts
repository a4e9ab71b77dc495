import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { seriesCsvPath } from '../read-shipped-data.js';
import type { ShippedIndicator } from '../schemas/indicators.schema.js';
import type { FactType, ShippedIndex } from '../shipped-index.js';
import { type Finding, checkEach, unknownReference } from './check.js';

/** Values of an indicator share its definition: known facts, one metric, its unit, in order. */
export const checkIndicators = checkEach('indicators', function* (file, index) {
  for (const [i, indicator] of file.indicators.entries()) {
    for (const [path, code, message] of indicatorFindings(indicator, index)) {
      yield [['indicators', i, ...path], code, message];
    }
  }
});

function* indicatorFindings(indicator: ShippedIndicator, index: ShippedIndex): Iterable<Finding> {
  yield* factsOfType(index, indicator.observations, 'observation', 'observations');
  yield* factsOfType(index, indicator.targets, 'target', 'targets');
  yield* sameDefinition(indicator, index);
  if (indicator.seriesId !== null && !index.seriesIds.has(indicator.seriesId)) {
    yield unknownReference(['seriesId'], 'Série', indicator.seriesId);
  }
  if ((indicator.origin === 'computed') !== (indicator.computedFrom !== null)) {
    yield [
      ['computedFrom'],
      'inconsistent',
      'un indicateur calculé, et lui seul, nomme le fichier dont il se calcule.',
    ];
  }
  const hasValue = indicator.observations.length > 0 || indicator.seriesId !== null || indicator.computedFrom !== null;
  if (indicator.headline && !hasValue) {
    yield [['headline'], 'inconsistent', 'un chiffre à suivre à mi-mandat a au moins une valeur.'];
  }
  if (indicator.cadence === null && indicator.cadenceDays !== null) {
    yield [['cadenceDays'], 'inconsistent', 'un nombre de jours sans cadence annoncée par l’éditeur.'];
  }
}

function* factsOfType(index: ShippedIndex, refs: readonly string[], type: FactType, key: string): Iterable<Finding> {
  for (const [i, ref] of refs.entries()) {
    if (index.facts.get(ref)?.type !== type) yield unknownReference([key, i], 'Fait de cette nature', ref);
  }
}

function* sameDefinition(indicator: ShippedIndicator, index: ShippedIndex): Iterable<Finding> {
  const observations = indicator.observations.flatMap((ref) => {
    const indexed = index.facts.get(ref);
    return indexed?.type === 'observation' && 'metric' in indexed.fact && 'datePrecision' in indexed.fact
      ? [indexed.fact]
      : [];
  });
  for (const [i, observation] of observations.entries()) {
    const before = observations[i - 1];
    if (observation.unit !== indicator.unit) {
      yield [
        ['observations', i],
        'inconsistent',
        `« ${observation.id} » est en ${observation.unit}, pas en ${indicator.unit}.`,
      ];
    }
    if (before && before.metric !== observation.metric) {
      yield [['observations', i], 'inconsistent', `« ${observation.id} » mesure autre chose que « ${before.id} ».`];
    }
    if (before && before.date > observation.date) {
      yield [
        ['observations', i],
        'inconsistent',
        `« ${observation.id} » vient avant « ${before.id} » : ordre des dates attendu.`,
      ];
    }
  }
}

export const checkLabelHistory = checkEach('label-history', function* (file, index) {
  if (!index.indicators.has(file.indicatorId)) yield unknownReference(['indicatorId'], 'Indicateur', file.indicatorId);
  for (const [i, observation] of file.observations.entries()) {
    if (observation.date > file.provenance.date.slice(0, observation.date.length)) {
      yield [['observations', i, 'date'], 'future-date', `valeur datée du futur : ${observation.date}.`];
    }
  }
});

/** The CSV beside a descriptor is the one it describes, byte for byte. */
export const checkOpenDataSeries = checkEach('open-data-series', function* (descriptor, index, file) {
  if (!index.indicators.has(descriptor.indicatorId)) {
    yield unknownReference(['indicatorId'], 'Indicateur', descriptor.indicatorId);
  }
  const path = seriesCsvPath(file);
  if (!existsSync(path)) {
    yield [['file'], 'unreadable-file', `le fichier « ${descriptor.file} » manque à côté de sa description.`];
    return;
  }
  const bytes = readFileSync(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== descriptor.sha256) {
    yield [['sha256'], 'file-hash', `« ${descriptor.file} » n’est pas le fichier décrit : son empreinte est ${hash}.`];
  }
  const rows = bytes.toString('utf8').split(/\r?\n/).filter(Boolean).length - 1;
  if (rows !== descriptor.counts.rows) {
    yield [['counts', 'rows'], 'count', `le fichier annonce ${descriptor.counts.rows} lignes et en contient ${rows}.`];
  }
});
