import type { Fault } from '../fault.js';
import { pathOf } from '../path-of.js';
import {
  SHIPPED_KINDS,
  type ShippedContent,
  type ShippedDataset,
  type ShippedFile,
  type ShippedKind,
} from '../shipped-file.js';

type Recount = { [K in ShippedKind]?: (content: ShippedContent<K>) => ShippedContent<K>['counts'] };

/** What each file really holds. The rows of a series are counted in its CSV file. */
const RECOUNTS: Recount = {
  motion: ({ axes, measures, proposals, engagements }) => ({
    axes: axes.length,
    measures: measures.length,
    proposals: proposals.length,
    engagements: engagements.length,
  }),
  'other-congresses': ({ congresses }) => ({ congresses: congresses.length }),
  stakes: ({ stakes }) => ({ stakes: stakes.length }),
  lineage: ({ links, counts }) => ({ links: links.length, byKind: tally(links, 'kind', counts.byKind) }),
  alignments: ({ alignments, counts }) => ({
    alignments: alignments.length,
    byLocalShare: tally(alignments, 'localShare', counts.byLocalShare),
  }),
  'label-matrix': ({ categories, themes }) => ({
    categories: categories.length,
    themes: themes.length,
    services: sum(themes.map((theme) => theme.services.length)),
    services2014: sum(themes.flatMap((theme) => theme.services.map((service) => service.derivedFrom.length))),
  }),
  'motion-module': ({ questions, counts }) => ({
    questions: questions.length,
    byKind: tally(questions, 'kind', counts.byKind),
    proposals: new Set(questions.flatMap(({ proposalIds }) => proposalIds)).size,
  }),
  'government-actions': ({ actions }) => ({
    actions: actions.length,
    targets: sum(actions.map((action) => action.targets.length)),
    milestones: sum(actions.map((action) => action.milestones.length)),
    observations: sum(actions.map((action) => action.observations.length)),
    factsToVerify: actions
      .flatMap((action) => [...action.targets, ...action.milestones, ...action.observations])
      .filter((fact) => fact.toVerify).length,
    actionsToVerify: actions.filter((action) => action.toVerify).length,
  }),
  'proposal-actions': ({ links, counts }) => ({
    links: links.length,
    byRelation: tally(links, 'relation', counts.byRelation),
  }),
  'progress-events': ({ events, counts }) => ({
    events: events.length,
    byProgress: tally(events, 'progress', counts.byProgress),
    held: events.filter((event) => event.heldReading !== null).length,
  }),
  indicators: ({ indicators }) => ({
    indicators: indicators.length,
    headline: indicators.filter((indicator) => indicator.headline).length,
    withSeries: indicators.filter((indicator) => indicator.seriesId !== null).length,
    withObservations: indicators.filter((indicator) => indicator.observations.length > 0).length,
  }),
  'proposal-indicators': ({ links, counts }) => ({
    links: links.length,
    byRelation: tally(links, 'relation', counts.byRelation),
  }),
  exchanges: ({ exchanges, followUps, counts }) => ({
    exchanges: exchanges.length,
    byKind: tally(exchanges, 'kind', counts.byKind),
    bySide: tally(exchanges, 'side', counts.bySide),
    followUps: followUps.length,
  }),
  'label-history': ({ observations }) => ({ observations: observations.length }),
};

/** The counts a file declares, against what it holds. */
export function checkCounts(dataset: ShippedDataset): Fault[] {
  return SHIPPED_KINDS.flatMap((kind) => dataset[kind].flatMap((file: ShippedFile) => differences(kind, file)));
}

function differences<K extends ShippedKind>(kind: K, file: ShippedFile<K>): Fault[] {
  const actual = RECOUNTS[kind]?.(file.content);
  if (!actual) return [];
  const declared = leaves(file.content.counts, []);
  const found = new Map(leaves(actual, []));
  return declared.flatMap(([path, number]) =>
    number === found.get(path)
      ? []
      : [
          {
            file: file.file,
            path,
            code: 'count' as const,
            message: `le fichier annonce ${number} et en contient ${found.get(path)}.`,
          },
        ],
  );
}

/** `[["counts.byKind.law", 3], …]` */
function leaves(counts: object, path: readonly string[]): [string, number][] {
  return Object.entries(counts).flatMap(([key, value]: [string, number | object]): [string, number][] =>
    typeof value === 'number' ? [[pathOf(['counts', ...path, key]), value]] : leaves(value, [...path, key]),
  );
}

function tally<Key extends string, Code extends string>(
  rows: readonly Record<Key, Code>[],
  key: Key,
  codes: Record<Code, number>,
): Record<Code, number> {
  const countOf = (code: string): number => rows.filter((row) => row[key] === code).length;
  return Object.fromEntries(Object.keys(codes).map((code) => [code, countOf(code)])) as Record<Code, number>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
