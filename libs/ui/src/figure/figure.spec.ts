import { TestBed } from '@angular/core/testing';
import { anExplanation } from '../explanation/explanation.fixture';
import { Figure } from './figure';

const text = (figure: Element): string =>
  [...figure.querySelectorAll('p')].map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' ');

describe('Figure', () => {
  function render(inputs: Record<string, unknown>): HTMLElement {
    const fixture = TestBed.createComponent(Figure);
    Object.entries({ label: 'Fibre', explain: anExplanation, ...inputs }).forEach(([name, value]) =>
      fixture.componentRef.setInput(name, value),
    );
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('shows its number with unit, date and source', () => {
    const figure = render({ value: 93.5, unit: '%', date: '2025-09-30', source: 'Arcep' });
    expect(text(figure)).toBe('Fibre 93,5 % 30 septembre 2025 · Arcep');
  });

  it('says when there is no value: never a zero', () => {
    expect(text(render({ value: null }))).toBe('Fibre Pas de valeur');
  });

  it('shows a true zero as one', () => {
    expect(text(render({ value: 0, unit: 'motions' }))).toBe('Fibre 0 motions');
  });

  it('says ranges and lower bounds', () => {
    expect(text(render({ value: 20, valueMax: 30, unit: 'M€', atLeast: true }))).toBe('Fibre au moins 20 à 30 M€');
  });
});
