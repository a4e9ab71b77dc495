import { historyEntry, type HistoryEntryDto, proposalHistory, type ProposalHistoryDto } from '@ou-en-est-on/contracts';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { aProposal } from './proposal.builders.js';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

/** An entry of the day of the congress, unless the case says otherwise. */
export function aHistoryEntryDto(changes: Partial<HistoryEntryDto> = {}): HistoryEntryDto {
  return historyEntry.parse({
    id: 'motion:2023',
    kind: 'motion',
    date: '2023-10-16',
    datePrecision: 'day',
    ahead: false,
    recordedAt: null,
    statement: 'Motion du congrès 2023',
    progress: null,
    exchange: null,
    fact: null,
    observation: null,
    subject: null,
    note: null,
    sources: [],
    ...changes,
  });
}

/** A reading of the State's progress among the other entries. */
export function aHistoryProgressDto(
  changes: Partial<NonNullable<HistoryEntryDto['progress']>> = {},
): NonNullable<HistoryEntryDto['progress']> {
  return {
    value: 'engaged',
    review: 'proposed',
    confidence: 'medium',
    searchedOn: '2026-11-21',
    author: 'system',
    reviewer: null,
    factsToVerify: 0,
    corrects: null,
    correctedBy: null,
    ...changes,
  };
}

export function aProposalHistoryDto(changes: Partial<ProposalHistoryDto> = {}): ProposalHistoryDto {
  const items = changes.items ?? [aHistoryEntryDto()];
  const { id, text, shortTitle } = aProposal();
  return proposalHistory.parse({
    explain: anExplanationDto('matching-count'),
    items,
    clocks: todaysClocksDto,
    proposal: { id, text, shortTitle },
    total: items.length,
    next: null,
    ...changes,
  });
}
