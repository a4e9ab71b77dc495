import type {
  DepartmentCompositionDto,
  LocalStateDto,
  PublicStateDto,
  TerritoryDashboardDto,
  TerritoryDetailDto,
  TerritoryDto,
  TerritoryListDto,
} from '@ou-en-est-on/contracts';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

export function aTerritoryDto(changes: Partial<TerritoryDto> = {}): TerritoryDto {
  return {
    ...{ id: 'COM-35238', type: 'commune', code: '35238', name: 'Rennes', parentId: 'DEP-35' },
    ...{ epciId: 'EPCI-243500139', departmentId: 'DEP-35', regionId: 'REG-53', siren: '213502388' },
    ...{ postcodes: ['35000', '35200'], population: 230_890, stratum: '100000-and-more', vintage: 2026 },
    ...changes,
  };
}

export function aTerritoryListDto(changes: Partial<TerritoryListDto> = {}): TerritoryListDto {
  const items = changes.items ?? [aTerritoryDto()];
  return {
    items,
    total: items.length,
    next: null,
    explain: anExplanationDto('matching-count'),
    places: { 'DEP-35': 'Ille-et-Vilaine' },
    asTyped: true,
    ...changes,
  };
}

export function aTerritoryDetailDto(changes: Partial<TerritoryDetailDto> = {}): TerritoryDetailDto {
  return {
    ...aTerritoryDto(),
    populationExplain: anExplanationDto('published-value'),
    olderCensus: null,
    ...{ askedAs: null, closedOn: null, successor: null, formerCodes: [], otherNames: [], children: [], changes: [] },
    parents: [{ id: 'DEP-35', type: 'department', name: 'Ille-et-Vilaine', population: 1_118_600 }],
    collectivity: {
      ...{ id: 'COM-35238', kind: 'commune', tiers: ['commune'], name: 'Rennes', siren: '213502388' },
      ...{ population: 230_890, stratum: '100000-and-more' },
    },
    memberOf: [],
    ...changes,
  };
}

/** Nothing is public yet, unless told. */
export function aLocalStateDto(changes: Partial<LocalStateDto> = {}): LocalStateDto {
  return {
    collectivity: { id: 'COM-35238', name: 'Rennes', kind: 'commune' },
    edition: { id: 'travail-2023', name: 'Matrice de travail', official: false },
    ...{ published: null, left: null, module: null },
    around: {
      ...{ territory: { id: 'DEP-35', name: 'Ille-et-Vilaine' }, respondents: 12, collectivities: 332 },
      explain: anExplanationDto('respondents'),
    },
    ...changes,
  };
}

/** One theme of two services, one of them achieved. */
export function aPublicStateDto(changes: Partial<PublicStateDto> = {}): PublicStateDto {
  const score = {
    ...{ services: 2, answered: 1, counted: 1, value: 100, low: 50, high: 100, completeness: 50 },
    explain: anExplanationDto('self-assessment-score'),
  };
  const unanswered = { standing: 'unanswered', level: null, from: null } as const;
  return {
    ...{ validatedOn: '2026-11-10', readOn: '2026-11-10' },
    overall: score,
    themes: [
      {
        ...{ id: 'mediation', label: 'Médiation numérique', score },
        services: [
          {
            ...{ id: 's1', label: 'Accueil numérique', standing: 'level', from: null },
            level: { id: 'achieved', name: 'Réalisé' },
          },
          { id: 's2', label: 'Ateliers', ...unanswered },
        ],
      },
    ],
    comparisons: [],
    past: [],
    ...changes,
  };
}

export function aTerritoryDashboardDto(changes: Partial<TerritoryDashboardDto> = {}): TerritoryDashboardDto {
  return {
    clocks: { asOf: '2026-11-21', knownAt: '2026-11-21' },
    territory: { id: 'COM-35238', type: 'commune', name: 'Rennes' },
    ...{ measures: [], endedOn: null, duties: [], aids: [], aidsKnownOn: '2026-11-21' },
    localState: aLocalStateDto(),
    ...changes,
  };
}

export function aDepartmentCompositionDto(changes: Partial<DepartmentCompositionDto> = {}): DepartmentCompositionDto {
  return {
    department: { id: 'DEP-35', type: 'department', name: 'Ille-et-Vilaine', population: 1_118_600 },
    items: [
      {
        ...{ id: 'EPCI-243500139', type: 'epci', name: 'Rennes Métropole', population: 480_000, elsewhere: 0 },
        communes: [{ id: 'COM-35238', type: 'commune', name: 'Rennes', population: 230_890 }],
      },
      {
        ...{ id: 'EPCI-243500741', type: 'epci', name: 'Redon Agglomération', population: 67_000, elsewhere: 20 },
        communes: [{ id: 'COM-35236', type: 'commune', name: 'Redon', population: 9_300 }],
      },
    ],
    alone: [],
    explain: anExplanationDto('published-value'),
    ...changes,
  };
}
