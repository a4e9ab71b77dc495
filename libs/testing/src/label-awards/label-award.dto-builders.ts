import {
  labelAward,
  type LabelAwardDto,
  labelAwardList,
  type LabelAwardListDto,
  labelImport,
  type LabelImportDto,
  labelImportReport,
  type LabelImportReportDto,
  plannedAward,
  type PlannedAwardDto,
} from '@ou-en-est-on/contracts';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

const RENNES = { id: 'COM-35238', name: 'Rennes', territoryId: 'COM-35238' };
const BEARER = { givenTo: 'COM-35238', givenName: 'Rennes', collectivity: RENNES };

export function aLabelAwardDto(changes: Partial<LabelAwardDto> = {}): LabelAwardDto {
  return labelAward.parse({
    ...{ id: '1', year: 2024, ...BEARER, ats: 4, mentions: [], isCorrection: false },
    source: { title: 'Palmarès 2024', url: 'https://palmares.example/2024', date: '2024-02-08' },
    recordedAt: '2026-11-28T09:00:00.000Z',
    explain: anExplanationDto('published-value'),
    ...changes,
  });
}

export function aLabelAwardListDto(items: readonly LabelAwardDto[] = [aLabelAwardDto()]): LabelAwardListDto {
  return labelAwardList.parse({
    ...{ items, total: items.length, next: null, explain: anExplanationDto('matching-count') },
    clocks: { asOf: '2026-11-28', knownAt: '2026-11-28' },
  });
}

export function aLabelImportDto(changes: Partial<LabelImportDto> = {}): LabelImportDto {
  return labelImport.parse({
    id: '3f2b1c9e-0000-4000-8000-000000000001',
    recordedAt: '2026-11-28T09:00:00.000Z',
    recordedBy: { name: 'Anne Martin', isYou: false },
    ...{ awards: 213, corrections: 1, years: { first: 2026, last: 2026 }, sources: ['Palmarès 2026'] },
    withdrawal: null,
    ...changes,
  });
}

export function aPlannedAwardDto(changes: Partial<PlannedAwardDto> = {}): PlannedAwardDto {
  return plannedAward.parse({
    ...{ line: 2, year: 2024, ...BEARER, ats: 4, outcome: 'created', shown: null, remark: null },
    ...changes,
  });
}

export function aLabelImportReportDto(changes: Partial<LabelImportReportDto> = {}): LabelImportReportDto {
  return labelImportReport.parse({
    ...{ status: 'ready', importId: null, refusals: [], awards: [aPlannedAwardDto()] },
    counts: { created: 1, corrected: 0, unchanged: 0, refused: 0, remarked: 0 },
    ...changes,
  });
}
