import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { counted, explained, type Explanation, RULES } from '@ou-en-est-on/domain';
import { Explain } from './explain';

const RATE = explained('progress-rate', [
  { label: 'Initiale', value: 50, source: 'Arcep', date: '2020-12-31' },
  counted('Cible', null),
  { label: 'Jour de lecture', value: null, source: null, date: '2026-11' },
  { label: 'Mots', value: 'à vérifier', source: 'Villes Internet', date: null },
]);

@Component({
  imports: [Explain],
  template: `<button class="figure" [uiExplain]="explanation" about="fibre" shown="93,5 %"></button>
    <p data-explained>12 <button class="next" [uiExplain]="explanation" about="propositions"></button></p>`,
})
class Host {
  readonly explanation: Explanation = explained('progress-counts', RATE.inputs, { known: 1, total: 1200 });
}

describe('Explain', () => {
  let fixture: ComponentFixture<Host>;
  const button = (name: string): HTMLButtonElement => {
    const found = (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>(`.${name}`);
    if (!found) throw new Error(`No button ${name}.`);
    return found;
  };
  const dialogs = (): HTMLDialogElement[] => [...document.querySelectorAll('dialog')];
  const unspaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const words = (element: Element | null | undefined): string => unspaced(element?.textContent ?? '');

  beforeEach(() => {
    // jsdom draws no dialog: it is only told that it is open, and tells that it closes.
    HTMLDialogElement.prototype.showModal = function (): void {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (): void {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
    fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.detectChanges();
  });
  afterEach(() => {
    for (const dialog of dialogs()) dialog.close();
  });

  const open = async (name: string): Promise<HTMLDialogElement> => {
    button(name).click();
    await fixture.whenStable();
    const [dialog] = dialogs();
    if (!dialog) throw new Error('Nothing opened.');
    return dialog;
  };

  it('is the figure itself, or a mark without words beside it; each says of what', () => {
    expect(words(button('figure'))).toBe('93,5 %');
    expect(button('figure').getAttribute('aria-label')).toBe('93,5 %. Comment ce chiffre est calculé\u00a0: fibre');
    expect(button('figure').hasAttribute('data-explained')).toBe(true);
    expect(words(button('next'))).toBe('');
    expect(button('next').getAttribute('aria-label')).toBe('Comment ce chiffre est calculé\u00a0: propositions');
    expect(button('next').hasAttribute('data-explained')).toBe(false);
  });

  it('draws nothing before it is asked', () => {
    expect(dialogs()).toEqual([]);
  });

  it('lays out the formula, the inputs with source and date, the coverage, the rule and its version', async () => {
    const dialog = await open('figure');

    expect(dialog.open).toBe(true);
    expect(words(dialog.querySelector('h2'))).toBe('fibre');
    expect(words(dialog.querySelector('.formula'))).toBe(unspaced(RULES['progress-counts'].formula));
    expect([...dialog.querySelectorAll('dl > div')].map(words)).toEqual([
      'Initiale 50 Arcep, 31 décembre 2020',
      'Cible Non connu',
      'Jour de lecture novembre 2026',
      'Mots à vérifier Villes Internet',
    ]);
    expect(words(dialog)).toContain('Couverture : 1 élément connu sur 1 200.');
    const { name, version } = RULES['progress-counts'];
    expect(words(dialog)).toContain(`Règle « ${name} », version ${String(version)}.`);
    expect(dialog.querySelector('a')?.getAttribute('href')).toBe('/methode#regle-progress-counts');
  });

  it('goes away when closed, and gives the focus back', async () => {
    const dialog = await open('next');
    dialog.querySelector<HTMLButtonElement>('.button')?.click();

    expect(dialogs()).toEqual([]);
    expect(document.querySelector('ui-explanation-panel')).toBeNull();
    expect(document.activeElement).toBe(button('next'));
  });

  it('goes away when the reader goes back', async () => {
    await open('figure');
    window.dispatchEvent(new Event('popstate'));
    expect(dialogs()).toEqual([]);
  });
});
