import { aLabelMatrixDto, anActionSheetDto, anActionSheetListDto } from '@ou-en-est-on/testing';
import { OpenedPage } from '../../shared/testing/opened-page';
import routes from '../action-sheets.routes';

const LIST = '/action-sheets?limit=30';

async function open(address = '/', list = LIST, answer = anActionSheetListDto()): Promise<OpenedPage> {
  const page = await OpenedPage.at(address, routes);
  await page.answer('/label-matrix', aLabelMatrixDto());
  await page.answer(list, answer);
  return page;
}

describe('The published sheets', () => {
  it('say what is done, by whom and how far', async () => {
    const page = await open();
    expect(page.text).toContain('Un guichet numérique Huit guichets, un agent formé dans chacun. Réalisé Rennes');
    expect(page.link('Un guichet numérique')).toBe('/fiches-actions/3f2b1c9e-0000-4000-8000-000000000001');
    expect(page.text).toContain('1 fiche');
  });

  it('are none at first, in words that blame nobody', async () => {
    const page = await open('/', LIST, anActionSheetListDto({ items: [] }));
    expect(page.text).toContain('Aucune collectivité n’a encore publié de fiche ici.');
    expect(page.link('Écrivez la première')).toBe('/espace/fiches');
  });

  it('are those of a proposal, named by the address, and can be all again', async () => {
    const list = '/action-sheets?proposal=2023-1.1.1&limit=30';
    const page = await open('/?proposition=2023-1.1.1', list, anActionSheetListDto({ items: [] }));
    expect(page.text).toContain('Aucune fiche publiée ne répond à ces choix. Une action peut exister sans fiche.');
    expect(page.link('proposition 2023-1.1.1')).toBe('/propositions/2023-1.1.1');
    expect(page.link('toutes les propositions')).toBe('/fiches-actions');
  });

  it('go on to the next ones when they are asked for', async () => {
    const page = await open('/', LIST, anActionSheetListDto({ total: 2, next: 'abc' }));
    page
      .all('button')
      .find((button) => button.textContent?.includes('suivantes'))
      ?.click();
    await page.settle();
    const second = anActionSheetDto({ id: '3f2b1c9e-0000-4000-8000-000000000002', title: 'Des ateliers' });
    await page.answer('/action-sheets?limit=30&cursor=abc', anActionSheetListDto({ items: [second], total: 2 }));
    expect(page.text).toContain('Un guichet numérique');
    expect(page.text).toContain('Des ateliers');
    expect(page.text).not.toContain('suivantes');
  });

  it('say that the reading failed, and try again', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.refuse(LIST, 500);
    expect(page.text).toContain('Réessayer');
  });
});
