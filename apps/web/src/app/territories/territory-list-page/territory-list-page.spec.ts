import { TestBed } from '@angular/core/testing';
import { aDepartmentCompositionDto, aTerritoryDto, aTerritoryListDto } from '@ou-en-est-on/testing';
import { MAP_LOADER } from '@ou-en-est-on/ui';
import type { MapDrawing } from '@ou-en-est-on/ui/drawings';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../territories.routes';

const RENNES = '/territories?q=rennes&limit=20';

describe('The territories', () => {
  it('begin with the régions', async () => {
    const page = await OpenedPage.at('/', routes);
    const region = aTerritoryDto({ id: 'REG-53', type: 'region', name: 'Bretagne', departmentId: null });
    await page.answer('/territories?type=region,overseas&limit=100', aTerritoryListDto({ items: [region] }));
    expect(page.link('Bretagne')).toBe('/territoires/reg-53');
  });

  it('are found by name, each with what tells it apart', async () => {
    const page = await OpenedPage.at('/?q=rennes', routes);
    await page.answer(RENNES, aTerritoryListDto());
    expect(page.all('.places li').map(wordsOf)).toEqual(['Rennes Commune · Ille-et-Vilaine · 35000, 35200']);
    expect(page.text).toContain('1 territoire');
  });

  it('say that nothing is written so, and give what comes closest', async () => {
    const page = await OpenedPage.at('/?q=rennnes', routes);
    await page.answer('/territories?q=rennnes&limit=20', aTerritoryListDto({ asTyped: false }));
    expect(page.text).toMatch(/Rien ne s’écrit exactement «.rennnes.»/);
  });

  it('say what to try when nothing answers', async () => {
    const page = await OpenedPage.at('/?q=rennes', routes);
    await page.answer(RENNES, aTerritoryListDto({ items: [], total: 0 }));
    expect(page.text).toContain('Essayez le code postal');
  });

  it('narrow to a level, in the address', async () => {
    const page = await OpenedPage.at('/?q=rennes&niveau=epci', routes);
    await page.answer('/territories?q=rennes&type=epci&limit=20', aTerritoryListDto());
    expect((page.all('select')[0] as HTMLSelectElement).value).toBe('epci');
  });

  it('are the départements of a map, each leading to its intercommunalités, and of a table', async () => {
    TestBed.configureTestingModule({ providers: [{ provide: MAP_LOADER, useValue: () => Promise.resolve(A_MAP) }] });
    const page = await OpenedPage.at('/', routes);
    await page.comeIntoView();
    const departments = [
      aTerritoryDto({ id: 'DEP-2A', type: 'department', code: '2A', name: 'Corse-du-Sud' }),
      aTerritoryDto({ id: 'DEP-35', type: 'department', code: '35', name: 'Ille-et-Vilaine' }),
    ];
    await page.answer('/territories?type=department&limit=100', aTerritoryListDto({ items: departments }));
    await page.settle();
    const [corse] = page.all('path[role=link]').filter((one) => one.getAttribute('data-id') === 'DEP-2A');
    expect(corse?.getAttribute('aria-label')).toBe('Corse-du-Sud');
    corse?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await page.settle();
    expect(page.address).toBe('/territoires?departement=2A#departement');
  });

  it('are searched in one département, and everywhere again', async () => {
    const page = await OpenedPage.at('/?departement=35&q=saint', routes);
    await page.answer('/territories?q=saint&department=35&limit=20', aTerritoryListDto());
    expect(page.text).toContain('Recherche limitée à Ille-et-Vilaine.');
    expect(page.link('Chercher dans toute la France')).toBe('/territoires?q=saint');
  });
});

describe('A département', () => {
  const open = async (address: string): Promise<OpenedPage> => {
    const page = await OpenedPage.at(address, routes);
    await page.comeIntoView();
    return page;
  };
  const EPCIS = '/territories/DEP-35/epcis';

  it('shows its intercommunalités, each opened on its communes', async () => {
    const page = await open('/?departement=35');
    await page.answer(EPCIS, aDepartmentCompositionDto());
    expect(page.headings(2)).toEqual(['Ille-et-Vilaine']);
    const [rennes, redon] = page.all('summary').map(wordsOf);
    expect(rennes).toBe('Rennes Métropole 1 commune');
    expect(redon).toBe('Redon Agglomération 1 commune ici, 20 dans un autre département');
    const [fold] = page.all('details') as HTMLDetailsElement[];
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
    await page.settle();
    expect(page.link('La page de l’intercommunalité')).toBe('/territoires/epci-243500139');
    expect(page.link('Rennes')).toBe('/territoires/com-35238');
  });

  it('names the communes that are in none', async () => {
    const page = await open('/?departement=35');
    await page.answer(EPCIS, aDepartmentCompositionDto({ alone: [A_COMMUNE_ALONE] }));
    expect(page.headings(3)).toEqual(['Dans aucune intercommunalité']);
    expect(page.link('Ouessant')).toBe('/territoires/com-29155');
  });

  it('that does not exist is said so, with a way out', async () => {
    const page = await open('/?departement=99');
    await page.refuse('/territories/DEP-99/epcis', 404);
    expect(page.text).toContain('Aucun département ne porte ce code.');
    expect(page.link('Toute la France')).toBe('/territoires');
  });

  it('that cannot be read now offers to try again', async () => {
    const page = await open('/?departement=35');
    await page.refuse(EPCIS, 500);
    expect(page.all('button').map(wordsOf)).toContain('Réessayer');
  });
});

/** Outlines as small as can be. */
const A_MAP: MapDrawing = {
  ...{ width: 20, height: 10, frames: [], zoomed: [] },
  shapes: ['DEP-2A', 'DEP-35'].map((id, n) => ({
    id,
    centre: { x: 10 * n + 5, y: 5 },
    path: `M${10 * n},0h10v10h-10z`,
  })),
};

const A_COMMUNE_ALONE = { id: 'COM-29155', type: 'commune', name: 'Ouessant', population: 833 } as const;
