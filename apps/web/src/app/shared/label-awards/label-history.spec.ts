import { Component } from '@angular/core';
import { aLabelAwardDto, aLabelAwardListDto } from '@ou-en-est-on/testing';
import { OpenedPage } from '../testing/opened-page';
import { LabelHistory } from './label-history';

const LIST = '/label-awards?collectivity=COM-35238&limit=100';

@Component({ imports: [LabelHistory], template: '<app-label-history [collectivity]="body" />' })
class Host {
  protected readonly body = { id: 'COM-35238', name: 'Rennes' };
}

const history = (): Promise<OpenedPage> => OpenedPage.at('/', [{ path: '', component: Host }]);

describe('The labels of a collectivity', () => {
  it('are shown each with its @ in words, its mentions and its source', async () => {
    const page = await history();
    await page.answer(LIST, aLabelAwardListDto([aLabelAwardDto({ mentions: ['Démocratie', 'Médiation'] })]));
    expect(page.text).toContain('2024 @@@@ 4 arobases Démocratie, Médiation Palmarès 2024, 8 février 2024');
    expect(page.all('.drawn')[0]?.getAttribute('aria-hidden')).toBe('true');
    expect(page.all('tbody a')[0]?.getAttribute('href')).toBe('https://palmares.example/2024');
    expect(page.all('button')[0]?.getAttribute('aria-label')).toMatch(/^4\sarobases/);
    expect(page.text).toContain('ni la note du jury ni son @');
  });

  it('say whom they were given to, and that they were corrected', async () => {
    const page = await history();
    const merged = aLabelAwardDto({ givenTo: 'COM-35061', givenName: 'La Bosse', isCorrection: true, ats: 1 });
    const nameless = { ...merged, id: '2', givenName: null, isCorrection: false };
    const quarter = { ...nameless, id: '3', givenTo: 'COM-75113' };
    await page.answer(LIST, aLabelAwardListDto([merged, nameless, quarter]));
    expect(page.text).toContain('1 arobase Donné à La Bosse (code 35061). Corrigé ici le 28 novembre 2026.');
    expect(page.text).toContain('Donné à la commune de code 35061.');
    expect(page.text).toContain('Donné à l’arrondissement de code 75113.');
  });

  it('are not said to be none when this site knows none', async () => {
    const page = await history();
    await page.answer(LIST, aLabelAwardListDto([]));
    expect(page.text).toContain('Ce site ne connaît aucun label de Rennes : il a pu en être donné');
    expect(page.text).toContain('ni la note du jury ni son @');
  });

  it('say when they cannot be read', async () => {
    const page = await history();
    await page.refuse(LIST, 500);
    expect(page.all('ui-error')).toHaveLength(1);
  });
});
