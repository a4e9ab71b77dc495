import {
  explainEditionCounts,
  explainLevelWeights,
  explainMatrixContent,
  explainPopulationMin,
} from './label-matrix.explain.js';
import type { MatrixEdition, MatrixTheme } from './label-matrix.js';
import type { ModuleQuestion } from './motion-module.js';

const theme = (services: number): MatrixTheme => ({
  id: `theme-${String(services)}`,
  position: 1,
  label: 'Thème',
  description: '',
  categoryId: 'c',
  provenance: 'published',
  services: Array.from({ length: services }, (_, i) => ({
    id: `s${String(i)}`,
    themeId: 'theme',
    position: i,
    label: '',
    description: '',
    derivedFrom: [],
  })),
});

const EDITION: MatrixEdition = {
  id: 'travail',
  label: 'Matrice de travail',
  year: 2023,
  official: false,
  isCurrent: true,
  previousEditionId: null,
  basedOn: 'Liste de 2014',
  warning: '',
  levels: [
    { code: 'none', label: 'Pas commencé', weight: 0 },
    { code: 'done', label: 'Réalisé', weight: 1 },
  ],
  specialAnswers: [],
  levelsNote: '',
  categories: [],
  themes: [theme(2), theme(3)],
};

describe('what explains the figures of the matrix', () => {
  it('which edition was counted, and what it is based on', () => {
    const { inputs } = explainMatrixContent(EDITION);
    expect(inputs[0]).toEqual({
      label: 'Édition affichée',
      value: 'Matrice de travail',
      source: 'Liste de 2014',
      date: '2023',
    });
    expect(inputs.slice(1).map(({ value }) => value)).toEqual([2, 5]);
    const listed = explainEditionCounts({ ...EDITION, themeCount: 16, serviceCount: 139 });
    expect(listed.inputs.map(({ value }) => value)).toEqual(['Matrice de travail', 16, 139]);
  });

  it('says which text sets the number of inhabitants of a question, or our own note', () => {
    const question = { populationMin: 50_001, populationNote: 'par choix', legalBasis: null } as ModuleQuestion;
    expect(explainPopulationMin(question).inputs).toEqual([
      { label: 'Habitants', value: 50_001, source: 'par choix', date: null },
    ]);
    const legalBasis = { text: 'Loi, art. 1', url: 'https://example.org/', mandatory: 'toutes' };
    expect(explainPopulationMin({ ...question, legalBasis }).inputs[0]?.source).toBe('Loi, art. 1');
  });

  it('repeats the weight of each level, with its edition', () => {
    expect(explainLevelWeights(EDITION).inputs.map(({ label, value, source }) => [label, value, source])).toEqual([
      ['Pas commencé', 0, 'Matrice de travail'],
      ['Réalisé', 1, 'Matrice de travail'],
    ]);
  });
});
