import { anExplanationDto } from '@ou-en-est-on/testing';
import { seriesSource } from './series-source';

const explain = anExplanationDto('loaded-values');
const series = [
  { id: 'ind-306', publisher: 'DITP', observationCount: 3, importedAt: '2026-11-21T08:00:00.000Z', explain },
  { id: 'pfthd', publisher: null, observationCount: 2, importedAt: '2026-11-21T08:00:00.000Z', explain },
];

describe('seriesSource', () => {
  it('names the publisher, the dataset and the series', () => {
    expect(seriesSource('ind-306', { publisher: 'DITP', dataset: 'Baromètre', series })).toMatchObject({
      publisher: 'DITP',
      title: 'Baromètre',
      reference: 'série ind-306',
      url: null,
    });
  });

  it('names the series alone when no dataset is known', () => {
    expect(seriesSource('ind-306', { publisher: 'DITP', dataset: null, series })).toMatchObject({
      title: 'série ind-306',
      reference: null,
    });
  });

  it.each(['pfthd', 'calcul'])('has nobody to name for « %s »', (id) => {
    expect(seriesSource(id, { publisher: 'DITP', dataset: 'Baromètre', series })).toBeNull();
  });
});
