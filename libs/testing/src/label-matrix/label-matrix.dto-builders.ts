import { labelMatrix, type LabelMatrixDto } from '@ou-en-est-on/contracts';

/** A working matrix of one theme and one service. */
export function aLabelMatrixDto(changes: Partial<LabelMatrixDto> = {}): LabelMatrixDto {
  return labelMatrix.parse({
    edition: {
      id: 'travail-2023',
      label: 'Matrice de travail',
      year: 2023,
      basedOn: 'Liste de 2014',
      warning: 'Reconstruction de travail, en attendant la liste officielle.',
    },
    official: false,
    levels: [
      { code: 'not-started', label: 'Pas commencé', weight: 0 },
      { code: 'achieved', label: 'Réalisé', weight: 1 },
    ],
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
        services: [
          {
            id: 'mediation-01',
            label: 'Accueil numérique',
            description: 'Un lieu pour être aidé.',
            position: 1,
            proposals: [{ id: '2023-1.1.1', strength: 'direct' }],
          },
        ],
      },
    ],
    ...changes,
  });
}
