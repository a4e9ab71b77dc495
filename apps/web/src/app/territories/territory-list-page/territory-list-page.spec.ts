import { aTerritoryDto, aTerritoryListDto } from '@ou-en-est-on/testing';
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
});
