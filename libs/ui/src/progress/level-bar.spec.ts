import { TestBed } from '@angular/core/testing';
import { LevelBar } from './level-bar';

const words = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

describe('LevelBar', () => {
  function render(faint = false): HTMLElement {
    const fixture = TestBed.createComponent(LevelBar);
    fixture.componentRef.setInput('label', 'Ce qu’ont fait les répondants');
    fixture.componentRef.setInput('levels', [
      { label: 'Pas commencé', share: 0 },
      { label: 'En cours', share: 25.4 },
      { label: 'Réalisé', share: 74.6 },
    ]);
    fixture.componentRef.setInput('faint', faint);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('names every level, and draws those that somebody reached', () => {
    const element = render();
    expect([...element.querySelectorAll('li')].map(words)).toEqual([
      'Pas commencé : 0 %',
      'En cours : 25 %',
      'Réalisé : 75 %',
    ]);
    expect(element.querySelectorAll('.bar span')).toHaveLength(2);
  });

  it('says its shares to those who do not see it', () => {
    const name = render().querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
    expect(name.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Ce qu’ont fait les répondants — Pas commencé : 0 % ; En cours : 25 % ; Réalisé : 75 %',
    );
  });

  it('has no strong colour for a sign only', () => {
    expect(render(true).querySelector('.bar')?.classList).toContain('faint');
    expect(render(false).querySelector('.bar')?.classList).not.toContain('faint');
  });
});
