import { Component } from '@angular/core';
import type { ProposalRealisationsDto } from '@ou-en-est-on/contracts';
import { anExplanationDto } from '@ou-en-est-on/testing';
import { MAP_LOADER } from '@ou-en-est-on/ui';
import { OpenedPage } from '../../../shared/testing/opened-page';
import { ProposalGroups } from './proposal-groups';

@Component({
  imports: [ProposalGroups],
  template: '<app-proposal-groups proposalId="2023-4.2.4" />',
  providers: [
    {
      provide: MAP_LOADER,
      useValue: () =>
        Promise.resolve({
          ...{ width: 10, height: 10, frames: [], zoomed: [] },
          shapes: [{ id: 'DEP-35', centre: { x: 1, y: 1 }, path: 'M0,0' }],
        }),
    },
  ],
})
class Groups {}

const ADDRESS = '/realisations/proposals/2023-4.2.4';
const explain = anExplanationDto('local-side-by-group');
const FEW = { value: null, low: null, high: null };
const GROUPS: ProposalRealisationsDto = {
  clocks: { asOf: '2026-11-21', knownAt: '2026-11-21' },
  ...{ proposalId: '2023-4.2.4', editionId: 'travail-2023', level: 'department' },
  territories: [
    {
      ...{
        territory: 'DEP-35',
        territoryName: 'Ille-et-Vilaine',
        respondents: 4,
        moduleRespondents: 6,
        counted: 6,
        classIndex: 0,
      },
      ...{ value: 62.4, low: 50, high: 70, beside: [{ questionId: 'mm-03', answers: 5, yes: 80, median: null }] },
    },
  ],
  ...{ territoriesExplain: explain, classes: [{ from: 62.4, to: 62.4, count: 1 }] },
  strata: [
    { stratum: 'under-500', respondents: 1, moduleRespondents: 2, counted: 2, beside: [], ...FEW },
    {
      stratum: 'unknown',
      respondents: 0,
      moduleRespondents: 5,
      counted: 5,
      value: 100,
      low: 100,
      high: 100,
      beside: [],
    },
  ],
  strataExplain: explain,
  questions: [{ id: 'mm-03', label: 'Exercice fait', unit: null }],
};

async function unfolded(page: OpenedPage, index: number): Promise<string[][]> {
  const fold = page.all('ui-table-twin details')[index] as HTMLDetailsElement;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await page.settle();
  const plain = (cell: Element): string => (cell.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  return [...fold.querySelectorAll('tr')].map((row) => [...row.children].map(plain));
}

describe('A proposal’s local side, group by group', () => {
  it('is on a map that says who answered the matrix and who the module, and in a table with what is shown beside', async () => {
    const page = await OpenedPage.at('/groupes', [{ path: 'groupes', component: Groups }]);
    await page.answer(ADDRESS, GROUPS);
    await page.settle();
    const names = page.all('ui-choropleth path.territory').map((one) => one.getAttribute('aria-label'));
    expect(names.map((name) => name?.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Ille-et-Vilaine, 62 % (4 répondants à la matrice, 6 répondants au module)',
    ]);
    const [columns = [], row = []] = await unfolded(page, 0);
    expect(columns.at(-1)).toContain('Exercice fait : oui (%)');
    expect(row.slice(-2)).toEqual(['6', '80']);
  });

  it('is by stratum, and has no value under five counted answers', async () => {
    const page = await OpenedPage.at('/groupes', [{ path: 'groupes', component: Groups }]);
    await page.answer(ADDRESS, GROUPS);
    expect(page.text).toContain('1. Population inconnue 100 %');
    expect(page.text).not.toContain('moins de 500 habitants');
    const [, first] = await unfolded(page, 1);
    expect(first?.slice(0, 3)).toEqual(['moins de 500 habitants', '1', '—']);
  });

  it('says when it cannot be read', async () => {
    const page = await OpenedPage.at('/groupes', [{ path: 'groupes', component: Groups }]);
    await page.refuse(ADDRESS, 500);
    expect(page.text).toContain('Refus d’essai.');
  });
});
