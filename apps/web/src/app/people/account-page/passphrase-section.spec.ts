import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import { PassphraseSection } from './passphrase-section';

describe('Another passphrase', () => {
  it('is told where the focus goes, once the form that asked for it is closed', async () => {
    const page = await OpenedPage.at('/?email=ada@commune.fr', [{ path: '', component: PassphraseSection }]);
    await page.unfold('Changer de phrase de passe');
    for (const field of page.all('input[type=password]') as HTMLInputElement[]) {
      field.value = 'quatre mots sans rapport';
      field.dispatchEvent(new Event('input'));
    }
    page.all('form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    await page.answer('/account/passphrase', { done: true });
    expect((page.all('details')[0] as HTMLDetailsElement).open).toBe(false);
    expect(wordsOf(document.activeElement)).toMatch(/^Votre phrase de passe est changée/);
    page.all('form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    expect(page.all('[aria-invalid=true]')).not.toHaveLength(0);
    expect(wordsOf(page.element.querySelector('app-told'))).toBe('');
  });
});
