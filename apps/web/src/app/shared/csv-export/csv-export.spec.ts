import { OpenedPage } from '../testing/opened-page';
import { CsvExport } from './csv-export';

describe('A list as a file', () => {
  it('keeps the focus on its button while it is prepared, and is asked for once', async () => {
    const page = await OpenedPage.at('/?label=Tout&url=/campaigns&fileName=tout.csv', [
      { path: '', component: CsvExport },
    ]);
    const button = page.all('button')[0];
    button?.focus();
    button?.click();
    await page.settle();
    expect([document.activeElement, button?.getAttribute('aria-disabled')]).toEqual([button, 'true']);
    button?.click();
    await page.settle();
    page.asked('/campaigns').flush(new Blob(), { status: 503, statusText: 'Refus' });
    await page.settle();
    expect(page.text).toContain('Le fichier n’a pas pu être préparé.');
    expect(button?.getAttribute('aria-disabled')).toBe('false');
  });
});
