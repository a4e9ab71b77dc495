import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { DRAWING, TERRITORIES } from './map.fixture';
import { PlaceMap } from './place-map';

describe('PlaceMap', () => {
  const chosen: string[] = [];
  let fixture: ComponentFixture<PlaceMap>;
  const all = (selector: string): Element[] => [...(fixture.nativeElement as HTMLElement).querySelectorAll(selector)];

  beforeEach(async () => {
    chosen.length = 0;
    fixture = TestBed.createComponent(PlaceMap);
    fixture.componentRef.setInput('drawing', DRAWING);
    fixture.componentRef.setInput('label', 'Départements');
    fixture.componentRef.setInput('places', TERRITORIES.slice(0, 3));
    fixture.componentRef.setInput('note', 'Contours : IGN.');
    fixture.componentInstance.chosen.subscribe((id) => chosen.push(id));
    await fixture.whenStable();
  });

  it('announces each territory by its name alone, and draws none that has no name', () => {
    expect(all('[role=link]').map((one) => one.getAttribute('aria-label'))).toEqual(['Ain', 'Aisne', 'Allier']);
    expect(all('[role=group]')[0]?.getAttribute('aria-label')).toContain('Entrée pour le choisir');
  });

  it('says the name under the pointer, and gives the territory chosen', async () => {
    const ain = all('[data-id="DEP-01"]')[0];
    ain?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    await fixture.whenStable();
    expect(all('.current')[0]?.textContent).toBe('Ain');
    ain?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    ain?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(chosen).toEqual(['DEP-01', 'DEP-01']);
  });
});
