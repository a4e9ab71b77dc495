import {
  labelMatrix,
  type LabelMatrixDto,
  matrixEditionList,
  type MatrixEditionListDto,
  moduleQuestionList,
  type ModuleQuestionListDto,
} from '@ou-en-est-on/contracts';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

/** A working matrix of one theme and one service. */
export function aLabelMatrixDto(changes: Partial<LabelMatrixDto> = {}): LabelMatrixDto {
  return labelMatrix.parse({
    edition: {
      id: 'travail-2023',
      label: 'Matrice de travail',
      year: 2023,
      basedOn: 'Liste de 2014',
      warning: 'Reconstruction de travail, en attendant la liste officielle.',
      previousEditionId: null,
      isCurrent: true,
    },
    counts: { themes: 1, services: 1 },
    official: false,
    explain: anExplanationDto('matrix-content'),
    levels: [
      { code: 'not-started', label: 'Pas commencé', weight: 0 },
      { code: 'achieved', label: 'Réalisé', weight: 1 },
    ],
    levelsExplain: anExplanationDto('published-value'),
    specialAnswers: [],
    levelsNote: 'Niveaux proposés par nous.',
    categories: [{ id: 'services', label: 'Services', position: 1 }],
    themes: [
      {
        id: 'mediation',
        label: 'Médiation numérique',
        description: 'Accompagner les habitants.',
        position: 1,
        categoryId: 'services',
        provenance: 'published',
        proposalCount: 1,
        proposalCountExplain: anExplanationDto('linked-proposals'),
        services: [
          {
            id: 'mediation-01',
            label: 'Accueil numérique',
            description: 'Un lieu pour être aidé.',
            position: 1,
            derivedFrom: ['1.1.1.1'],
            proposals: [{ id: '2023-1.1.1', strength: 'direct' }],
          },
        ],
      },
    ],
    ...changes,
  });
}

/** The module « motion » with one question. */
export function aModuleQuestionListDto(changes: Partial<ModuleQuestionListDto> = {}): ModuleQuestionListDto {
  return moduleQuestionList.parse({
    items: [
      {
        id: 'mm-01',
        position: 1,
        label: 'Exercice de cyberattaque',
        kind: 'number',
        unit: '%',
        help: 'Un exercice a-t-il réuni des élus et des agents ?',
        expectedEvidence: 'Date et compte rendu.',
        adds: 'Un exercice daté.',
        proposalIds: ['2023-4.2.3'],
        territoryTypes: ['commune', 'epci'],
        populationMin: 50001,
        populationMinExplain: anExplanationDto('published-value'),
        populationNote: null,
        legalBasis: { text: 'Loi d’essai, art. 1', url: 'https://example.org/loi', mandatory: 'toutes' },
        note: null,
        review: 'proposed',
      },
    ],
    total: 1,
    next: null,
    explain: anExplanationDto('matching-count'),
    module: {
      id: 'motion',
      label: 'Module « motion »',
      purpose: 'Des questions à part.',
      answersNote: 'Les réponses particulières valent aussi ici.',
      review: 'proposed',
    },
    ...changes,
  });
}

/** The working edition, shown, and an official one that nobody published. */
export function aMatrixEditionListDto(): MatrixEditionListDto {
  const explain = anExplanationDto('matrix-content');
  const counts = { themeCount: 16, serviceCount: 139, warning: null, explain };
  const working = { id: 'travail-2023', label: 'Matrice de travail', year: 2023, basedOn: 'Liste de 2014' };
  const invented = { id: 'essai-2099', label: 'Matrice d’essai 2099', year: 2099, basedOn: 'Liste inventée' };
  return matrixEditionList.parse({
    items: [
      { ...counts, ...working, warning: 'Reconstruction.', official: false, isCurrent: true, previousEditionId: null },
      { ...counts, ...invented, official: true, isCurrent: false, previousEditionId: 'travail-2023' },
    ],
    total: 2,
    next: null,
  });
}
