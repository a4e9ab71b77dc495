import type { ImportReport, TableReport } from '@ou-en-est-on/data';
import { describeImport, describeLoad } from './report.js';

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

describe('describeImport', () => {
  const report: ImportReport = {
    status: 'published',
    seriesId: 'ind-306',
    sourceFile: 'ind-306.csv',
    sha256: 'a'.repeat(64),
    importId: 'x',
    lines: 12,
    created: 12,
    faults: [],
    faultCount: 0,
    warnings: [],
  };

  it('says what came of a series', () => {
    expect(describeImport(report)).toEqual([
      'Série ind-306 (ind-306.csv) : publiée, 12 lignes lues, 12 valeurs ajoutées',
    ]);
  });

  it('says where each fault is', () => {
    const faults = [
      { line: 3, column: 'valeur', value: 'x', code: 'not-a-number', message: 'n’est pas un nombre' },
      { line: null, column: null, value: null, code: 'empty-file', message: 'le fichier est vide' },
    ] as const;
    const [first, ...others] = describeImport({ ...report, status: 'refused', created: 0, faults, faultCount: 2 });
    expect(first).toContain('refusée');
    expect(others).toEqual(['  · ligne 3 · colonne valeur · n’est pas un nombre', '  · le fichier est vide']);
  });
});
