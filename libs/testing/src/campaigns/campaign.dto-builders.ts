import type {
  CampaignDetailDto,
  CampaignListDto,
  CampaignSummaryDto,
  PhotographedModuleDto,
  PhotographedServiceListDto,
} from '@ou-en-est-on/contracts';
import { aRealisationListDto, aThemeRealisationListDto } from '../self-assessments/realisation.dto-builders.js';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

/** An open campaign: 3 of the 12 invited have answered. */
export function aCampaignSummaryDto(changes: Partial<CampaignSummaryDto> = {}): CampaignSummaryDto {
  return {
    ...{ id: 'mi-mandat-2026', title: 'Mi-mandat 2026', purpose: 'mid-term', mandate: '2026-2032' },
    edition: { id: 'travail-2023', label: 'Édition de travail', official: false },
    ...{ opensOn: '2026-10-01', photographOn: '2026-12-12', phase: 'open' },
    ...{ invited: 12, respondents: 3, rate: 25, explain: anExplanationDto('response-rate') },
    ...changes,
  };
}

export function aCampaignListDto(changes: Partial<CampaignListDto> = {}): CampaignListDto {
  const items = changes.items ?? [aCampaignSummaryDto()];
  return { items, total: items.length, next: null, explain: anExplanationDto('matching-count'), ...changes };
}

export function aCampaignDetailDto(changes: Partial<CampaignDetailDto> = {}): CampaignDetailDto {
  return {
    ...{ ...aCampaignSummaryDto(), version: 2, cancelReason: null },
    invitation: {
      ...{ kinds: ['commune'], strata: ['500-999'], territories: [{ id: 'DEP-35', name: 'Ille-et-Vilaine' }] },
      collectivities: [{ id: 'COM-29019', name: 'Brest' }],
    },
    byKind: [{ kind: 'commune', invited: 12, respondents: 3, rate: 25 }],
    byStratum: [
      { stratum: '500-999', invited: 11, respondents: 3, rate: 27.3 },
      { stratum: null, invited: 1, respondents: 0, rate: null },
    ],
    byRegion: [{ region: { id: 'REG-53', name: 'Bretagne' }, invited: 12, respondents: 3, rate: 25 }],
    ...{ photograph: null, comparable: [], comparison: null },
    ...changes,
  };
}

/** The same once photographed, beside an earlier photograph. */
export function aPhotographedCampaignDto(changes: Partial<CampaignDetailDto> = {}): CampaignDetailDto {
  return aCampaignDetailDto({
    ...{ phase: 'photographed', photographOn: '2026-11-20', respondents: 6, rate: 50 },
    photograph: {
      ...{ knownAt: '2026-11-20T22:59:59.999Z', takenAt: '2026-11-20T23:01:10.000Z' },
      ...{ themes: aThemeRealisationListDto().items, explain: anExplanationDto('respondents-together') },
    },
    comparable: [{ id: 'label-2025', title: 'Année du label 2025', photographOn: '2025-12-15' }],
    ...changes,
  });
}

/** What changed since that earlier photograph. */
export function aComparedCampaignDto(): CampaignDetailDto {
  const explain = anExplanationDto('respondents-together');
  return aPhotographedCampaignDto({
    comparison: {
      earlier: { id: 'label-2025', title: 'Année du label 2025', photographOn: '2025-12-15' },
      later: { id: 'mi-mandat-2026', title: 'Mi-mandat 2026', photographOn: '2026-11-20' },
      respondents: { both: 5, earlierOnly: 2, laterOnly: 1 },
      themes: [
        { id: 'mediation', label: 'Médiation', before: 60, after: 75, difference: 15, explain },
        { id: 'emploi', label: 'Emploi', before: null, after: null, difference: null, explain },
      ],
      explain: anExplanationDto('photograph-difference'),
    },
  });
}

/** One service of its photograph. */
export function aPhotographedServiceListDto(
  changes: Partial<PhotographedServiceListDto> = {},
): PhotographedServiceListDto {
  const explain = anExplanationDto('respondents-together');
  const items = aRealisationListDto().items.map((service) => ({ ...service, explain }));
  return { items, total: items.length, next: null, respondents: 7, explain, ...changes };
}

/** One question of the module, answered by a level. */
export function aPhotographedModuleDto(changes: Partial<PhotographedModuleDto> = {}): PhotographedModuleDto {
  const values = [
    { code: 'planned', label: 'Prévu', collectivities: 2 },
    { code: 'achieved', label: 'Réalisé', collectivities: 4 },
  ];
  const items: PhotographedModuleDto['items'] = [
    {
      ...{ id: 'mm-05', label: 'Plan écrit', kind: 'level', unit: null, values, quartiles: null },
      ...{ answers: 6, respondents: 7, notConcerned: 0, awaited: 0, explain: anExplanationDto('module-answers') },
    },
  ];
  return {
    ...{ items, total: items.length, next: null, respondents: 7, explain: anExplanationDto('module-respondents') },
    ...changes,
  };
}
