import { Component } from '@angular/core';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import { IdentitySection } from './identity-section';

@Component({ imports: [IdentitySection], template: '<app-identity-section [person]="person" />' })
class Account {
  readonly person = { name: 'Ada Martin', email: 'ada@commune.fr' };
}

describe('One’s own name and address', () => {
  const correct = async (page: OpenedPage, name: string): Promise<void> => {
    const [field] = page.all('input') as HTMLInputElement[];
    if (!field) throw new Error('Nothing lets a name be corrected.');
    field.value = name;
    field.dispatchEvent(new Event('input'));
    page.all('form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
  };

  it('are told as kept where the focus goes, and no longer once the next correction is refused', async () => {
    const page = await OpenedPage.at('/', [{ path: '', component: Account }]);
    await correct(page, 'Ada Roux');
    await page.answer('/account/identity', { done: true });
    expect(wordsOf(document.activeElement)).toBe('Votre nom et votre adresse sont enregistrés.');
    await correct(page, '');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(wordsOf(page.element.querySelector('app-told'))).toBe('');
    page.expectNothingElse();
  });
});
