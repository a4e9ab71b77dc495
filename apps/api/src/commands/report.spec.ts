import type { SeriesReport, TableReport } from '@ou-en-est-on/data';
import { describeEnded, describeLoad, describeSeries } from './report.js';

const nothing: TableReport = { inserted: 0, updated: 0, kept: 0, removed: 0, unchanged: 0 };

describe('describeLoad', () => {
  it('says what changed, table by table', () => {
    expect(
      describeLoad({
        motion: { ...nothing, inserted: 4 },
        axis: { ...nothing, unchanged: 16 },
        proposal: { ...nothing, updated: 2, kept: 1, removed: 3 },
      }),
    ).toEqual(['motion : ajouts 4', 'proposal : mises à jour 2, laissées telles que modifiées ici 1, retraits 3']);
  });

  it('says that nothing changed', () => {
    expect(describeLoad({ motion: { ...nothing, unchanged: 4 } })).toEqual(['Données déjà chargées : rien ne change.']);
  });
});

describe('describeEnded', () => {
  it('counts what ended with collectivities, and says nothing when nothing did', () => {
    expect(describeEnded({ selfAssessments: 0, moduleStates: 0 })).toEqual([]);
    expect(describeEnded({ selfAssessments: 2, moduleStates: 3 })).toEqual([
      'Autoévaluations de collectivités qui n’existent plus, retirées du public : 2',
      'Réponses au module « motion » de collectivités qui n’existent plus, retirées du public : 3',
    ]);
  });
});

describe('describeSeries', () => {
  const report: SeriesReport = {
    status: 'published',
    seriesId: 'ind-306',
    sourceFile: 'ind-306.csv',
    importId: 'x',
    lines: 12,
    created: 12,
    changed: 0,
    unchanged: 0,
    refusals: [],
    refusalCount: 0,
    warnings: [],
  };

  it('says what came of a series', () => {
    expect(describeSeries(report)).toEqual([
      'Série ind-306 (ind-306.csv) : publiée, 12 lignes lues, 12 valeurs ajoutées',
    ]);
  });

  it('says where each refusal is', () => {
    const at = { rank: 1, severity: 'refusal' } as const;
    const refusals = [
      { ...at, line: 3, columnName: 'valeur', value: 'x', code: 'not-a-number', message: 'n’est pas un nombre' },
      { ...at, line: null, columnName: null, value: null, code: 'empty-file', message: 'le fichier est vide' },
    ] as const;
    const [first, ...others] = describeSeries({ ...report, status: 'refused', created: 0, refusals, refusalCount: 2 });
    expect(first).toContain('refusée');
    expect(others).toEqual([
      '  ligne 3 · colonne valeur · « x » · n’est pas un nombre [not-a-number]',
      '  le fichier est vide [empty-file]',
    ]);
  });
});
