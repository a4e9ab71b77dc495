import { aHistoryEntryDto, aHistoryProgressDto, aProposalHistoryDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../proposals.routes';

const ADDRESS = '/2023-1.1.1/historique';
const URL = '/proposals/2023-1.1.1/history';

const READING = aHistoryEntryDto({
  ...{ id: 'progress:a', kind: 'progress', date: '2024-06-30', datePrecision: 'month' },
  ...{ recordedAt: '2026-06-01T08:00:00.000Z', statement: 'Un programme est financé.' },
  progress: aHistoryProgressDto({ correctedBy: 'progress:b' }),
});
const CORRECTION = aHistoryEntryDto({
  ...{ id: 'progress:b', kind: 'progress', date: '2024-06-30', recordedAt: '2026-09-01T08:00:00.000Z' },
  progress: aHistoryProgressDto({ value: 'announced', review: 'published', corrects: 'progress:a' }),
});
const TARGET = aHistoryEntryDto({
  ...{
    id: 'observation:t',
    kind: 'observation',
    date: '2026-12-31',
    ahead: true,
    statement: 'Fibre\u00a0: 100\u00a0%',
  },
  observation: { kind: 'target', value: 100, unit: '%', series: 'ind-306' },
  subject: { kind: 'indicator', id: 'fibre-raccordable', label: 'Locaux raccordables à la fibre' },
  sources: [{ label: 'Arcep, Observatoire', url: 'https://exemple.fr/arcep' }],
});

describe('The history of a proposal', () => {
  it('draws its dates and lists them year by year, what is awaited last', async () => {
    const page = await OpenedPage.at(ADDRESS, routes);
    await page.answer(URL, aProposalHistoryDto({ items: [aHistoryEntryDto(), READING, CORRECTION, TARGET] }));

    expect(page.headings(1)).toEqual(['Historique de la proposition 2023-1.1.1']);
    expect(page.headings(2)).toEqual(['2023', '2024', 'À venir', 'Les mêmes dates en tableau']);
    expect(page.all('ui-timeline')[0]?.getAttribute('aria-label')).toMatch(/^4\sdates sur une ligne de temps/);
    expect(page.all('.entries > li').map(({ id }) => id)).toEqual([
      'motion:2023',
      'progress:a',
      'progress:b',
      'observation:t',
    ]);
    expect(page.link('Locaux raccordables')).toBe('/indicateurs/fibre-raccordable');
    expect(page.link('Arcep')).toBe('https://exemple.fr/arcep');
  });

  it('says a correction as one, both ways, and when this site recorded each', async () => {
    const page = await OpenedPage.at(ADDRESS, routes);
    await page.answer(URL, aProposalHistoryDto({ items: [READING, CORRECTION] }));

    const [reading, correction] = page.all('.entries > li').map(wordsOf);
    expect(reading).toContain('juin 2024 Lecture de l’avancement Engagé, lecture provisoire');
    expect(reading).toContain('Cette lecture ne compte plus : elle a été corrigée.');
    expect(reading).toContain('Consigné sur ce site le 1er juin 2026.');
    expect(correction).toContain('Correction d’une lecture de l’avancement Annoncé');
    expect(correction).toContain('Cette lecture en corrige une autre, qui reste lisible.');
    expect(page.link('corrigée')).toBe('/2023-1.1.1/historique#progress:b');
  });

  it('has the same dates in a table', async () => {
    const page = await OpenedPage.at(ADDRESS, routes);
    await page.answer(URL, aProposalHistoryDto({ items: [READING, TARGET] }));
    const twin = page.all('ui-table-twin details')[0] as HTMLDetailsElement;
    twin.open = true;
    twin.dispatchEvent(new Event('toggle'));
    await page.settle();

    expect(page.all('tbody tr').map(wordsOf)).toEqual([
      'juin 2024 Lecture de l’avancement — Engagé. Un programme est financé. 1er juin 2026 —',
      '31 décembre 2026 Cible Locaux raccordables à la fibre Fibre : 100 % — Arcep, Observatoire',
    ]);
  });

  it('says when no proposal has this number', async () => {
    const page = await OpenedPage.at(ADDRESS, routes);
    await page.refuse(URL, 404);
    expect(page.text).toContain('Aucune proposition ne porte ce numéro.');
    expect(page.title).toContain('Page introuvable');
  });
});
