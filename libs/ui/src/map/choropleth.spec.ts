import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { anExplanation } from '../explanation/explanation.fixture';
import { Choropleth } from './choropleth';
import { CLASSES, DRAWING, TERRITORIES } from './map.fixture';
import { MAP_LOADER } from './map-loader';

const plain = (words: string | null | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();

describe('Choropleth', () => {
  const asked: string[] = [];
  const chosen: string[] = [];
  let fixture: ComponentFixture<Choropleth>;
  const all = (selector: string): Element[] => [...(fixture.nativeElement as HTMLElement).querySelectorAll(selector)];
  const territory = (id: string): SVGPathElement => all(`[role=link][data-id="${id}"]`)[0] as SVGPathElement;
  const reading = (): string => plain(all('.current')[0]?.textContent);

  beforeEach(async () => {
    asked.length = 0;
    chosen.length = 0;
    const load = (level: string): Promise<typeof DRAWING> => {
      asked.push(level);
      return Promise.resolve(DRAWING);
    };
    TestBed.configureTestingModule({ providers: [{ provide: MAP_LOADER, useValue: load }] });
    fixture = TestBed.createComponent(Choropleth);
    const inputs = { label: 'Fibre, départements', level: 'department', territories: TERRITORIES, classes: CLASSES };
    for (const [name, value] of Object.entries({
      ...inputs,
      unit: '%',
      explain: anExplanation,
      notes: ['Contours : IGN.'],
    })) {
      fixture.componentRef.setInput(name, value);
    }
    fixture.componentInstance.chosen.subscribe((id) => chosen.push(id));
    await settle();
  });

  async function settle(): Promise<void> {
    await fixture.whenStable();
    fixture.detectChanges();
  }

  function press(id: string, key: string): boolean {
    territory(id).focus();
    return territory(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }

  it('loads its outlines and announces each territory with its value', () => {
    expect(asked).toEqual(['department']);
    expect(all('[role=link]').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Ain, 10 % (31 mars 2023)',
      'Aisne, 50 % (31 mars 2023)',
      'Allier, 90 % (31 décembre 2022), une autre date',
      'Alpes, pas de valeur mesurée',
    ]);
    expect(all('svg.map')[0]?.getAttribute('aria-label')).toContain('Fibre, départements');
  });

  it('hatches what has no value, dots every other class and marks what is of another date', () => {
    const fills = ['DEP-01', 'DEP-02', 'DEP-03', 'DEP-04'].map((id) => territory(id).style.fill);
    expect(fills[0]).toBe('var(--map-1)');
    expect(fills[1]).toMatch(/url\(.*-3.*\)/);
    expect(fills[2]).toBe('var(--map-5)');
    expect(fills[3]).toMatch(/url\(.*-missing.*\)/);
    expect(all('.mark')).toHaveLength(1);
  });

  it('states its classes by the values they hold, and how many territories have none', () => {
    expect(all('.legend li').map((one) => plain(one.textContent))).toEqual([
      '10 %, 1 territoire',
      '50 %, 1 territoire',
      'de 80 à 90,12 %, 1 territoire',
      'pas de valeur mesurée, 1 territoire',
    ]);
  });

  it('is one stop of the Tab key, wherever one was in it', async () => {
    expect(all('[tabindex="0"]').map((one) => one.getAttribute('data-id'))).toEqual(['DEP-01']);
    press('DEP-01', 'ArrowRight');
    await settle();
    expect(document.activeElement?.getAttribute('data-id')).toBe('DEP-02');
    expect(all('[tabindex="0"]').map((one) => one.getAttribute('data-id'))).toEqual(['DEP-02']);
    expect(reading()).toBe('Aisne : 50 % (31 mars 2023)');
  });

  it.each([
    ['ArrowDown', 'DEP-03'],
    ['End', 'DEP-04'],
    ['ArrowUp', 'DEP-01'],
  ])('goes with %s to %s', (key, id) => {
    press('DEP-01', key);
    expect(document.activeElement?.getAttribute('data-id')).toBe(id);
  });

  it('leaves to the page the keys it has no use for', () => {
    expect(press('DEP-01', 'PageDown')).toBe(true);
    expect(press('DEP-01', 'ArrowLeft')).toBe(true);
  });

  it.each(['Enter', ' '])('chooses a territory with the key « %s »', (key) => {
    press('DEP-03', key);
    expect(chosen).toEqual(['DEP-03']);
  });

  it('chooses a territory by its larger drawing too, which is hidden from screen readers', () => {
    const zoomed = all('[aria-hidden] [data-id="DEP-04"]')[0];
    zoomed?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(chosen).toEqual(['DEP-04']);
    expect(all('[role=link]')).toHaveLength(4);
  });

  it('reads the territory under the pointer, then the selected one again', async () => {
    fixture.componentRef.setInput('selected', 'DEP-02');
    territory('DEP-03').dispatchEvent(new Event('pointerover', { bubbles: true }));
    await settle();
    expect(reading()).toContain('Allier');
    all('svg.map')[0]?.dispatchEvent(new Event('pointerleave'));
    await settle();
    expect(reading()).toContain('Aisne');
    expect(territory('DEP-02').getAttribute('aria-current')).toBe('true');
  });
});
