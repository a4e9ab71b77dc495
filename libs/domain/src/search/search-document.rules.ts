import type { Exchange } from '../exchanges/exchange.js';
import type { GovernmentAction } from '../government-actions/government-action.js';
import { displayableDescription, displayableFacts } from '../government-actions/milestone.rules.js';
import type { Indicator } from '../indicators/indicator.js';
import type { Axis, Measure, StakeId } from '../motions/motion.js';
import type { Proposal } from '../proposals/proposal.js';
import { compareIds, compareText } from '../shared/french-order.js';
import type { SearchDocument, SearchKind, SearchPart, SearchSentence } from './search-document.js';

export interface SearchSources {
  readonly proposals: readonly Proposal[];
  readonly axes: readonly Axis[];
  readonly measures: readonly Measure[];
  readonly actions: readonly GovernmentAction[];
  readonly indicators: readonly Indicator[];
  readonly exchanges: readonly Exchange[];
}

/**
 * All that a search can find. It says what the public pages say, and nothing else: neither a fact still to verify,
 * nor a reading of the State's progress, which changes with the day one reads it.
 */
export function searchDocuments(sources: SearchSources): SearchDocument[] {
  const { proposals, axes, measures, actions, indicators, exchanges } = sources;
  const axisTitles = new Map(axes.map(({ id, title }) => [id, title]));
  const measureTitles = new Map(measures.map(({ id, displayTitle }) => [id, displayTitle]));
  return [
    ...[...proposals]
      .sort((a, b) => compareIds(a.id, b.id))
      .map((one, position) =>
        ofProposal(one, position, axisTitles.get(one.axisId), measureTitles.get(one.measureId ?? '')),
      ),
    ...actions.map(ofAction),
    ...indicators.map(ofIndicator),
    ...[...exchanges].sort((a, b) => compareText(b.date, a.date) || compareIds(a.id, b.id)).map(ofExchange),
  ];
}

function ofProposal(proposal: Proposal, position: number, axis?: string, measure?: string): SearchDocument {
  const { id, motionId, stakeId, shortTitle, text, keywords } = proposal;
  return {
    ...blank('proposal', id, shortTitle ?? text, position),
    sentences: sentences([
      ['text', shortTitle === null ? null : text],
      ['keywords', keywords.join(', ')],
      ['measure', measure],
      ['axis', axis],
    ]),
    motionYear: Number(motionId),
    stakeId: stakeId as StakeId,
  };
}

function ofAction(action: GovernmentAction, position: number): SearchDocument {
  const { id, name, promise, lead, ministry, domain } = action;
  const { note, legalReferences } = displayableDescription(action);
  const { targets, milestones, observations } = displayableFacts(action);
  return {
    ...blank('government-action', id, name, position),
    sentences: sentences([
      ['promise', promise],
      ['lead', withNote(lead, ministry)],
      ['note', note],
      ...legalReferences.map(({ label }): Line => ['legal-reference', label]),
      ...targets.map((one): Line => ['target', withNote(one.metric, one.note)]),
      ...milestones.map((one): Line => ['milestone', withNote(one.label, one.note)]),
      ...observations.map((one): Line => ['figure', withNote(one.metric, one.note)]),
    ]),
    domain,
  };
}

function ofIndicator(indicator: Indicator, position: number): SearchDocument {
  const { id, label, definition, method, limits, publisher, dataset } = indicator;
  return {
    ...blank('indicator', id, label, position),
    sentences: sentences([
      ['definition', definition],
      ['method', method],
      ['limits', limits],
      ['source', [publisher, dataset].filter((word) => word !== null).join(', ')],
    ]),
  };
}

function ofExchange(exchange: Exchange, position: number): SearchDocument {
  const { id, summary, subject, counterpartName, counterpartRole, citedActions, note, congressYear, date } = exchange;
  return {
    ...blank('exchange', id, subject ?? summary, position),
    sentences: sentences([
      ['text', subject === null ? null : summary],
      ['counterpart', counterpartName === null ? counterpartRole : `${counterpartName}, ${counterpartRole}`],
      ...citedActions.map(({ asCited }): Line => ['cited-action', asCited]),
      ['note', note],
    ]),
    motionYear: congressYear,
    date,
  };
}

function blank(kind: SearchKind, entityId: string, title: string, position: number): SearchDocument {
  return {
    ...{ kind, entityId, title: oneLine(title), position, sentences: [] },
    ...{ motionYear: null, stakeId: null, domain: null, date: null },
  };
}

type Line = readonly [SearchPart, string | null | undefined];

/** What is said, each thing once: sources repeat the same metric at every date. */
function sentences(lines: readonly Line[]): SearchSentence[] {
  const said = new Map(
    lines
      .map(([part, text]) => ({ part, text: oneLine(text ?? '') }))
      .filter(({ text }) => text !== '')
      .map((sentence) => [`${sentence.part} ${sentence.text}`, sentence]),
  );
  return [...said.values()];
}

function withNote(text: string, note: string | null): string {
  return note === null ? text : `${text} (${note})`;
}

/** Composed letters, so that each is one character, and no line break nor other control character. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
