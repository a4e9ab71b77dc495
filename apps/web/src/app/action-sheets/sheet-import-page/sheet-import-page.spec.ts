import { aSessionDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../own-sheets.routes';

const IMPORTS = '/collectivities/COM-35238/action-sheet-imports';
const REPORT = {
  counts: { created: 1, changed: 0, unchanged: 0, refused: 0 },
  sheets: [{ reference: 'A-1', title: 'Ateliers', outcome: 'created' }],
  refusals: [],
};

describe('The file of a collectivity’s own sheets', () => {
  it('is told as taken over where the focus goes: the button that was pressed is gone', async () => {
    const page = await OpenedPage.at('/import', routes);
    await page.answer('/session', aSessionDto());
    const field = page.all('input[type=file]')[0] as HTMLInputElement;
    Object.defineProperty(field, 'files', { value: [new File(['reference'], 'fiches.csv')] });
    field.dispatchEvent(new Event('change'));
    await page.settle();
    await page.answer(`${IMPORTS}?apply=false`, { ...REPORT, status: 'ready' });
    expect(page.text).toContain('Rien ne s’y oppose.');
    page
      .all('button')
      .find((button) => wordsOf(button) === 'Reprendre ces fiches')
      ?.click();
    await page.settle();
    await page.answer(`${IMPORTS}?apply=true`, { ...REPORT, status: 'imported' });
    expect(page.text).not.toContain('Reprendre ces fiches');
    expect(wordsOf(document.activeElement)).toBe('C’est repris. Relisez vos fiches, puis publiez-les une à une.');
  });
});
