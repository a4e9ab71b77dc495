import {
  facetCount,
  type FacetCountDto,
  progressCounts,
  type ProgressCountsDto,
  proposalDetail,
  type ProposalDetailDto,
  proposalList,
  type ProposalListDto,
  proposalSummary,
  type ListedProposalDto,
  type ProposalSummaryDto,
  type StateProgressDto,
} from '@ou-en-est-on/contracts';
import { countByProgress, PROPOSAL_FACETS, STATE_PROGRESSES, type StateProgress } from '@ou-en-est-on/domain';
import { aStakeDto } from '../motions/motion.dto-builders.js';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { aProposal } from './proposal.builders.js';

/*
 * What the API sends. Every builder parses what it builds with the contract,
 * so that a page is never tested against a shape that cannot arrive.
 */

export function aStateProgressDto(changes: Partial<StateProgressDto> = {}): StateProgressDto {
  return {
    value: 'engaged',
    review: 'proposed',
    effectiveOn: '2025-09-30',
    effectivePrecision: 'day',
    confidence: 'medium',
    searchedOn: '2026-11-21',
    rationale: 'Un programme est financé.',
    pendingVerification: false,
    ...changes,
  };
}

export function anAskedInDto(years: number[], validatedOnly = false): ProposalSummaryDto['askedIn'] {
  return { years, validatedOnly, explain: anExplanationDto('asked-in') };
}

export function aProposalSummaryDto(changes: Partial<ProposalSummaryDto> = {}): ProposalSummaryDto {
  const base = aProposal(changes.id === undefined ? {} : { id: changes.id });
  return proposalSummary.parse({
    ...base,
    stateProgress: aStateProgressDto(),
    askedIn: anAskedInDto([Number(base.motionId)]),
    ...changes,
  });
}

export function aProposalDetailDto(changes: Partial<ProposalDetailDto> = {}): ProposalDetailDto {
  const summary = aProposalSummaryDto(changes.id === undefined ? {} : { id: changes.id });
  const { motionId, axisId, measureId } = summary;
  return proposalDetail.parse({
    ...summary,
    clocks: todaysClocksDto,
    textAsPublished: null,
    textVersion: 1,
    motion: {
      id: motionId,
      year: Number(motionId),
      title: `Motion du congrès ${motionId}`,
      fullTextAvailable: true,
      sourceFile: 'motions.json',
    },
    axis: { id: axisId, position: 1, title: 'Garantir l’accès de tous au numérique' },
    measure: measureId === null ? null : { id: measureId, position: 1, displayTitle: 'Des réseaux partout' },
    stake: aStakeDto(),
    previousId: null,
    nextId: null,
    history: [],
    lineage: { from: [], to: [] },
    actions: [],
    indicators: [],
    exchanges: [],
    engagements: [],
    localSide: {
      share: 'shared',
      editionId: 'travail-2023',
      editionOfficial: false,
      services: [],
      moduleQuestions: [],
      moduleCoverage: [],
      moduleCoverageExplain: anExplanationDto('module-respondents'),
      rationale: null,
      realisations: null,
    },
    ...changes,
  });
}

/** Counts that add up, all of them provisional: `aProgressCountsDto({ engaged: 3, 'not-assessed': 1 })`. */
export function aProgressCountsDto(totals: Partial<Record<StateProgress, number>> = { engaged: 1 }): ProgressCountsDto {
  const counts = STATE_PROGRESSES.map((value) => {
    const total = totals[value] ?? 0;
    return { value, total, provisional: value === 'not-assessed' ? 0 : total };
  });
  const sum = (key: 'total' | 'provisional'): number => counts.reduce((all, count) => all + count[key], 0);
  return progressCounts.parse({
    total: sum('total'),
    provisional: sum('provisional'),
    pendingVerification: 0,
    counts,
    explain: anExplanationDto(),
  });
}

export function aFacetCountDto(changes: Partial<FacetCountDto> = {}): FacetCountDto {
  return facetCount.parse({ value: '2023', label: '2023', count: 46, ...changes });
}

/** Its two sides are not compared, unless told. */
export function aListedProposalDto(changes: Partial<ListedProposalDto> = {}): ListedProposalDto {
  return { ...aProposalSummaryDto(changes), disagreement: null, indirectOnly: null, ...changes };
}

export function aProposalListDto(changes: Partial<ProposalListDto> = {}): ProposalListDto {
  const items = changes.items ?? [aListedProposalDto()];
  return proposalList.parse({
    items,
    clocks: todaysClocksDto,
    total: items.length,
    next: null,
    facets: Object.fromEntries(PROPOSAL_FACETS.map((facet) => [facet, []])),
    provisional: items.length,
    filterLabels: {},
    progress: {
      ...countByProgress(items.map(({ stateProgress }) => ({ progress: stateProgress }))),
      explain: anExplanationDto('progress-counts'),
    },
    explain: anExplanationDto('matching-count'),
    facetsExplain: anExplanationDto('facet-counts'),
    ...changes,
  });
}
