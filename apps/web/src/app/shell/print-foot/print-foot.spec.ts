import { TestBed } from '@angular/core/testing';
import { wordsOf } from '../../shared/testing/opened-page';
import { Demonstration } from '../../shared/demonstration/demonstration';
import { PrintFoot } from './print-foot';

describe('What a printed page says of itself', () => {
  const variable = (): string => document.documentElement.style.getPropertyValue('--print-foot');

  afterEach(() => {
    jest.useRealTimers();
    history.replaceState(null, '', '/');
  });

  it('is its address and its day, made anew when it is printed', () => {
    jest.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') });
    const fixture = TestBed.createComponent(PrintFoot);
    TestBed.tick();
    expect(wordsOf(fixture.nativeElement as Element)).toContain('Imprimé le 21 novembre 2026 depuis http://localhost/');

    history.replaceState(null, '', '/propositions/2023-1.1.1');
    jest.setSystemTime(new Date('2026-11-22T23:30:00Z'));
    window.dispatchEvent(new Event('beforeprint'));
    TestBed.tick();
    const words = wordsOf(fixture.nativeElement as Element);
    expect(words).toContain('Imprimé le 23 novembre 2026 depuis http://localhost/propositions/2023-1.1.1');
    expect(words).toContain('d’après les sources citées');
    expect(variable()).toContain('http://localhost/propositions/2023-1.1.1');
    expect(variable()).not.toContain('Démonstration');
    TestBed.inject(Demonstration).report();
    TestBed.tick();
    expect(variable()).toMatch(/^"Démonstration, données inventées · Où en est-on/);
  });
});
