import type { ShippedAction, ShippedFact } from './schemas/government-actions.schema.js';
import type { ShippedIndicator } from './schemas/indicators.schema.js';
import type { MotionFile, ShippedProposal } from './schemas/motions.schema.js';
import type { ShippedActionLink } from './schemas/proposals.schema.js';
import type { ShippedDataset } from './shipped-file.js';

export type FactType = 'target' | 'milestone' | 'observation';

/** A fact with the action it belongs to. */
export interface IndexedFact {
  readonly type: FactType;
  readonly fact: ShippedFact;
  readonly action: ShippedAction;
}

/** Every row another row may name, by its id. */
export interface ShippedIndex {
  readonly motions: ReadonlyMap<string, MotionFile['motion']>;
  readonly congressYears: ReadonlySet<number>;
  readonly axes: ReadonlyMap<string, MotionFile['axes'][number]>;
  readonly measures: ReadonlyMap<string, MotionFile['measures'][number]>;
  readonly proposals: ReadonlyMap<string, ShippedProposal>;
  readonly stakes: ReadonlySet<string>;
  readonly editions: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly actions: ReadonlyMap<string, ShippedAction>;
  readonly facts: ReadonlyMap<string, IndexedFact>;
  readonly indicators: ReadonlyMap<string, ShippedIndicator>;
  readonly seriesIds: ReadonlySet<string>;
  readonly exchanges: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Every link, by `proposal>action`. */
  readonly actionLinks: ReadonlyMap<string, ShippedActionLink>;
}

export function indexOf(dataset: ShippedDataset): ShippedIndex {
  const motionFiles = dataset.motion.map((file) => file.content);
  const actions = dataset['government-actions'].flatMap((file) => file.content.actions);
  const themes = dataset['label-matrix'].flatMap((file) => file.content.themes);
  const links = dataset['proposal-actions'].flatMap((file) => file.content.links);
  return {
    motions: byId(motionFiles.map((file) => file.motion)),
    congressYears: congressYearsOf(dataset),
    axes: byId(motionFiles.flatMap((file) => file.axes)),
    measures: byId(motionFiles.flatMap((file) => file.measures)),
    proposals: byId(motionFiles.flatMap((file) => file.proposals)),
    stakes: idsOf(dataset.stakes.flatMap((file) => file.content.stakes)),
    editions: idsOf(dataset['label-matrix'].map((file) => file.content.edition)),
    themes: idsOf(themes),
    services: idsOf(themes.flatMap((theme) => theme.services)),
    actions: byId(actions),
    facts: new Map(actions.flatMap(factsOf).map((indexed) => [indexed.fact.id, indexed])),
    indicators: byId(dataset.indicators.flatMap((file) => file.content.indicators)),
    seriesIds: seriesIdsOf(dataset),
    exchanges: idsOf(dataset.exchanges.flatMap((file) => file.content.exchanges)),
    events: idsOf(dataset['progress-events'].flatMap((file) => file.content.events)),
    actionLinks: new Map(links.map((link) => [`${link.proposalId}>${link.actionId}`, link])),
  };
}

/** Targets, milestones and observations of an action, each with what it is. */
export function factsOf(action: ShippedAction): IndexedFact[] {
  const typed = (type: FactType, facts: readonly ShippedFact[]): IndexedFact[] =>
    facts.map((fact) => ({ type, fact, action }));
  return [
    ...typed('target', action.targets),
    ...typed('milestone', action.milestones),
    ...typed('observation', action.observations),
  ];
}

/** A fact of an action to verify is itself to verify. */
export function isToVerify({ fact, action }: IndexedFact): boolean {
  return fact.toVerify || action.toVerify;
}

function congressYearsOf(dataset: ShippedDataset): ReadonlySet<number> {
  return new Set([
    ...dataset.motion.map((file) => file.content.motion.year),
    ...dataset['other-congresses'].flatMap((file) => file.content.congresses.map((congress) => congress.year)),
  ]);
}

function seriesIdsOf(dataset: ShippedDataset): ReadonlySet<string> {
  const descriptors = [...dataset['open-data-series'], ...dataset['label-history']];
  return new Set(descriptors.map((file) => file.content.seriesId));
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id));
}
