import { TestBed } from '@angular/core/testing';
import type { IndicatorDetailDto, TerritoryFiguresListDto } from '@ou-en-est-on/contracts';
import {
  anIndicatorDetailDto,
  anObservationListDto,
  aProposalListDto,
  aTerritoryFiguresDto,
  aTerritoryFiguresListDto,
  aTerritoryValueDto,
} from '@ou-en-est-on/testing';
import { MAP_LOADER } from '@ou-en-est-on/ui';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../indicators.routes';

const TERRITORIES: IndicatorDetailDto['territories'] = [
  { id: 'FR', name: 'France', type: 'country' },
  { id: 'REG-53', name: 'Bretagne', type: 'region' },
  { id: 'DEP-01', name: 'Ain', type: 'department' },
];
const DEPARTMENTS: Partial<TerritoryFiguresListDto> = {
  items: [
    aTerritoryFiguresDto(),
    aTerritoryFiguresDto({
      territory: 'DEP-974',
      territoryName: 'La Réunion',
      current: null,
      rank: null,
      classIndex: null,
    }),
  ],
};
const REGIONS: Partial<TerritoryFiguresListDto> = {
  level: 'region',
  items: [aTerritoryFiguresDto({ territory: 'REG-53', territoryName: 'Bretagne', curve: [aTerritoryValueDto()] })],
};

async function open(address: string, territories = TERRITORIES): Promise<OpenedPage> {
  TestBed.configureTestingModule({ providers: [{ provide: MAP_LOADER, useValue: loadMap }] });
  const page = await OpenedPage.at(address, routes);
  await page.answer('/indicators/fibre', anIndicatorDetailDto({ id: 'fibre', label: 'Fibre', unit: '%', territories }));
  const chosen = /territoire=([\w-]+)/.exec(address)?.[1] ?? 'FR';
  await page.answer(`/indicators/fibre/observations?territory=${chosen}&limit=100`, anObservationListDto());
  await page.answer('/proposals?indicator=fibre&limit=100', aProposalListDto());
  return page;
}

function loadMap(level: string) {
  const ids = level === 'region' ? ['REG-53'] : ['DEP-01', 'DEP-974'];
  const shapes = ids.map((id, x) => ({ id, centre: { x, y: 0 }, path: 'M0,0h1v1z' }));
  return Promise.resolve({ width: 10, height: 10, shapes, frames: [], zoomed: [] });
}

const figures = (query: string): string => `/indicators/fibre/territories?level=${query}`;

describe('The territories of an indicator', () => {
  it('are not asked for before their map is in view', async () => {
    const page = await open('/fibre');
    expect(page.headings(2)).toContain('Carte et classement');
    page.expectNothingElse();
  });

  it('are drawn and ranked, each with its own value or none', async () => {
    const page = await open('/fibre');
    await page.comeIntoView();
    await page.answer(figures('department'), aTerritoryFiguresListDto(DEPARTMENTS));

    expect(page.all('[role=link]').map((one) => one.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^Ain, 75\s%/) as string,
      expect.stringMatching(/^La Réunion, pas de valeur mesurée/) as string,
    ]);
    expect(page.text).toContain('Valeurs mesurées au 31 mars 2023.');
    expect(page.text).toContain('Contours : IGN Admin Express COG 2018 / france-geojson, Licence Ouverte.');
    expect(page.text).toContain('Voir le classement en tableau');
  });

  it('lead from the map to their curve, in the address too', async () => {
    const page = await open('/fibre');
    await page.comeIntoView();
    await page.answer(figures('department'), aTerritoryFiguresListDto(DEPARTMENTS));
    page.all('[role=link]')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await page.settle();

    expect(page.address).toBe('/fibre?territoire=DEP-01#valeurs');
    await page.answer('/indicators/fibre/observations?territory=DEP-01&limit=100', anObservationListDto());
    expect(page.headings(2)[0]).toBe('Valeurs, cibles et taux, Ain');
    expect(page.title).toContain('Fibre, Ain');
  });

  it('are the régions when the address says so, and the choice stays there', async () => {
    const page = await open('/fibre?carte=regions');
    await page.comeIntoView();
    await page.answer(figures('region'), aTerritoryFiguresListDto(REGIONS));

    expect(page.select('Carte des').value).toBe('regions');
    expect(page.all('[role=link]')).toHaveLength(1);
    await page.choose('Carte des', 'departements');
    expect(page.address).toBe('/fibre');
    page.asked(figures('department'));
  });

  it('have their curves by région only once these are opened', async () => {
    const page = await open('/fibre');
    const details = page.all('app-territorial-views details')[0] as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await page.comeIntoView();
    await page.answer(figures('region&curve=true'), aTerritoryFiguresListDto(REGIONS));

    expect(page.all('ui-small-curves .name').map(wordsOf)).toEqual(['Bretagne']);
    expect(page.link('Bretagne')).toBe('/fibre?territoire=REG-53#valeurs');
    page.asked(figures('department'));
  });

  it('have no map when only the country has values', async () => {
    const page = await open('/fibre', TERRITORIES.slice(0, 1));
    expect(page.headings(2)).not.toContain('Carte et classement');
    expect(page.title).toBe('Fibre — Où en est-on\u202f?');
  });

  it('say when they could not be read', async () => {
    const page = await open('/fibre');
    await page.comeIntoView();
    await page.offline(figures('department'));
    expect(page.text).toContain('Le service ne répond pas');
  });
});
