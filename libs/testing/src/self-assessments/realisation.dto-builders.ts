import type {
  QuestionRealisationDto,
  QuestionRealisationListDto,
  RealisationListDto,
  TerritorySideDto,
  TerritoryRealisationListDto,
  ThemeRealisationListDto,
} from '@ou-en-est-on/contracts';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

/** Two themes; of the second nothing is known. */
export function aThemeRealisationListDto(changes: Partial<ThemeRealisationListDto> = {}): ThemeRealisationListDto {
  const explain = anExplanationDto('respondents-together');
  const shares = [
    { level: 'planned', label: 'Prévu', share: 25 },
    { level: 'achieved', label: 'Réalisé', share: 75 },
  ];
  const items = [
    { id: 'mediation', label: 'Médiation', distribution: shares, value: 75, low: 60, high: 80, explain },
    { id: 'emploi', label: 'Emploi', distribution: [], value: null, low: null, high: null, explain },
  ];
  return {
    ...{ items, total: items.length, next: null, clocks: todaysClocksDto, respondents: 12, explain },
    ...{ editionId: 'travail-2023', editionOfficial: false },
    ...changes,
  };
}

/** One département of enough respondents, one of too few. */
export function aTerritoryRealisationListDto(
  changes: Partial<TerritoryRealisationListDto> = {},
): TerritoryRealisationListDto {
  const items = [
    {
      territory: 'DEP-35',
      territoryName: 'Ille-et-Vilaine',
      ...{ respondents: 12, counted: 11 },
      value: 62.4,
      low: 50,
      high: 70,
      classIndex: 0,
    },
    {
      territory: 'DEP-48',
      territoryName: 'Lozère',
      ...{ respondents: 9, counted: 2 },
      value: null,
      low: null,
      high: null,
      classIndex: null,
    },
  ];
  return {
    ...{ items, total: items.length, next: null, editionId: 'travail-2023', level: 'department' },
    ...{ clocks: todaysClocksDto, explain: anExplanationDto('respondents-together') },
    classes: [{ from: 62.4, to: 62.4, count: 1 }],
    ...changes,
  };
}

/** Some communes of France. */
const COVERAGE = {
  ...{
    kind: 'commune' as const,
    respondents: 7,
    collectivities: 34_969,
    population: 50_000,
    totalPopulation: 68_000_000,
  },
};

/** One service, of four respondents whose level is known. */
export function aRealisationListDto(changes: Partial<RealisationListDto> = {}): RealisationListDto {
  const levels = [
    { level: 'planned', label: 'Prévu', collectivities: 1, share: 25 },
    { level: 'achieved', label: 'Réalisé', collectivities: 3, share: 75 },
  ];
  const counts = { respondents: 7, notConcerned: 1, awaited: 0, unanswered: 2, value: 75, low: 50, high: 83 };
  const service = { id: 'accueil', label: 'Accueil numérique', themeId: 'mediation', levels, ...counts };
  const items = [{ ...service, explain: anExplanationDto('service-together') }];
  return {
    ...{ items, total: 1, next: null, editionId: 'travail-2023', respondents: 7, coverage: [COVERAGE] },
    explain: anExplanationDto('respondents'),
    ...changes,
  };
}

/** A question answered by yes or no, by six of seven towns. */
export function aQuestionRealisationDto(changes: Partial<QuestionRealisationDto> = {}): QuestionRealisationDto {
  return {
    ...{ id: 'mm-03', label: 'Exercice de crise', kind: 'yes-no-date', unit: null },
    ...{ respondents: 7, answers: 6, notConcerned: 0, awaited: 0, quartiles: null },
    values: [
      { code: 'yes', label: 'Oui', collectivities: 4 },
      { code: 'no', label: 'Non', collectivities: 2 },
    ],
    explain: anExplanationDto('module-answers'),
    ...changes,
  };
}

export function aQuestionRealisationListDto(
  changes: Partial<QuestionRealisationListDto> = {},
): QuestionRealisationListDto {
  const items = [aQuestionRealisationDto()];
  return {
    ...{ items, total: items.length, next: null, clocks: todaysClocksDto, respondents: 7, coverage: [COVERAGE] },
    explain: anExplanationDto('module-respondents'),
    ...changes,
  };
}

/** A département where some towns answered the matrix, and some the module. */
export function aTerritorySideDto(changes: Partial<TerritorySideDto> = {}): TerritorySideDto {
  const { items: themes, explain } = aThemeRealisationListDto();
  const coverage = [{ ...COVERAGE, collectivities: 332, totalPopulation: 1_100_000 }];
  return {
    clocks: todaysClocksDto,
    ...{ territory: { id: 'DEP-35', name: 'Ille-et-Vilaine' }, editionId: 'travail-2023', editionOfficial: false },
    ...{ respondents: 7, coverage, coverageExplain: anExplanationDto('respondents') },
    distribution: [
      { level: 'planned', label: 'Prévu', share: 25 },
      { level: 'achieved', label: 'Réalisé', share: 75 },
    ],
    ...{ value: 75, low: 60, high: 80, explain, themes },
    ...{ moduleRespondents: 7, moduleCoverage: coverage },
    moduleCoverageExplain: anExplanationDto('module-respondents'),
    questions: [aQuestionRealisationDto()],
    ...changes,
  };
}
