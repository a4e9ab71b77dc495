import { anExplanationDto, anObservationDto } from '@ou-en-est-on/testing';
import { seriesName, toLineSeries } from './line-series.adapter';

const explain = anExplanationDto('loaded-values');
const SERIES = [
  { id: 'ind-306', publisher: 'DITP, baromètre', observationCount: 3, importedAt: '2026-11-21T08:00:00.000Z', explain },
  { id: 'pfthd', publisher: null, observationCount: 2, importedAt: '2026-11-21T08:00:00.000Z', explain },
];

describe('toLineSeries', () => {
  it('draws one line per series and nature of value', () => {
    const lines = toLineSeries(
      [
        anObservationDto({ kind: 'initial', series: 'ind-306', date: '2022-03-31', value: 72.28 }),
        anObservationDto({ kind: 'measured', series: 'ind-306', date: '2022-12-31', value: 79 }),
        anObservationDto({ kind: 'measured', series: 'pfthd', date: '2022-12-31', value: 79 }),
        anObservationDto({ kind: 'measured', series: 'pfthd', date: '2025-09-30', value: 93.5 }),
      ],
      SERIES,
    );

    expect(lines.map(({ name, kind, points }) => [name, kind, points.length])).toEqual([
      ['Valeur initiale, DITP, ind-306', 'initial', 1],
      ['Valeur mesurée, DITP, ind-306', 'measured', 1],
      ['Valeur mesurée, chiffres publiés', 'measured', 2],
    ]);
  });

  it('keeps a range, an « at least » and a note in words beside the point', () => {
    const [line] = toLineSeries(
      [anObservationDto({ series: 'pfthd', evidence: null, valueMax: 2900, atLeast: true, note: 'fourchette' })],
      SERIES,
    );

    expect(line?.points[0]?.source).toBe('au moins cette valeur ; jusqu’à 2\u202f900 ; fourchette');
  });

  it('names the publisher of a value that has no document of its own', () => {
    const [line] = toLineSeries([anObservationDto({ series: 'ind-306', evidence: null, note: null })], SERIES);

    expect(line?.points[0]?.source).toBe('DITP, baromètre, série ind-306');
  });

  it('draws nothing without a value', () => {
    expect(toLineSeries([], SERIES)).toEqual([]);
  });
});

describe('seriesName', () => {
  it.each([
    ['ind-306', 'DITP, ind-306'],
    ['pfthd', 'chiffres publiés'],
    ['calcul', 'calcul de ce site'],
  ])('names %s « %s »', (id, name) => {
    expect(seriesName(id, SERIES)).toBe(name);
  });
});
