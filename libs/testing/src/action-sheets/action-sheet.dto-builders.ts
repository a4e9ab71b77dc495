import {
  actionSheetList,
  type ActionSheetListDto,
  type ActionSheetSummaryDto,
  actionSheetSummary,
  ownSheetDetail,
  type OwnSheetDetailDto,
} from '@ou-en-est-on/contracts';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

export function anActionSheetDto(changes: Partial<ActionSheetSummaryDto> = {}): ActionSheetSummaryDto {
  return actionSheetSummary.parse({
    id: '3f2b1c9e-0000-4000-8000-000000000001',
    title: 'Un guichet numérique',
    synthesis: 'Huit guichets, un agent formé dans chacun.',
    collectivity: { id: 'COM-35238', name: 'Rennes' },
    edition: { id: 'travail', label: 'Édition de travail', official: false },
    level: { code: 'achieved', label: 'Réalisé' },
    startsOn: { date: '2024-03', precision: 'month' },
    endsOn: null,
    services: [{ id: 'mediation-01', label: 'Médiation', themeId: 'mediation' }],
    proposalIds: ['2023-1.1.1'],
    publishedAt: '2026-11-27T13:32:00.000Z',
    ...changes,
  });
}

export function anActionSheetListDto(changes: Partial<ActionSheetListDto> = {}): ActionSheetListDto {
  const items = changes.items ?? [anActionSheetDto()];
  return actionSheetList.parse({
    items,
    total: items.length,
    next: null,
    explain: anExplanationDto('matching-count'),
    ...changes,
  });
}

/** A sheet as its own collectivity sees it. */
export function anOwnSheetDto(changes: Partial<OwnSheetDetailDto> = {}): OwnSheetDetailDto {
  return ownSheetDetail.parse({
    ...{ id: '3f2b1c9e-0000-4000-8000-000000000001', editionId: 'travail', reference: null },
    ...{ title: 'Un guichet numérique', synthesis: null, level: null, results: null, tools: null, partners: null },
    ...{ place: null, startsOn: null, endsOn: null, lead: null, serviceIds: [], proposalIds: [] },
    ...{ version: 1, status: 'draft', hasChanges: true, gaps: ['synthesis', 'level', 'links'] },
    steps: ['edit', 'discard'],
    editedAt: '2026-11-27T13:32:00.000Z',
    editedBy: { name: 'Anne Martin', isYou: true },
    history: [],
    ...changes,
  });
}
