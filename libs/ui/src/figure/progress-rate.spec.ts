import { TestBed } from '@angular/core/testing';
import type { RateReason } from '@ou-en-est-on/domain';
import { anExplanation } from '../explanation/explanation.fixture';
import { ProgressRate } from './progress-rate';
import { rateInWords, type ProgressRateView } from './progress-rate.model';

const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

const ROAD: ProgressRateView = {
  value: 76.5,
  raw: 76.5,
  reason: null,
  initial: { value: 72.28, date: '2022-03-31' },
  current: { value: 93.5, date: '2025-09-30' },
  target: { value: 100, date: '2026-12-31' },
  explain: anExplanation,
};

describe('progress rate in words', () => {
  it('says how much of the road is done', () => {
    expect(plain(rateInWords(ROAD))).toBe('76,5 % du chemin parcouru');
  });

  it.each([
    [100, 112.4, '100 % du chemin parcouru (valeur brute : 112,4 %)'],
    [0, -8, '0 % du chemin parcouru (valeur brute : -8 %)'],
  ])('bounded to %d, keeps the raw value %d', (value, raw, words) => {
    expect(plain(rateInWords({ ...ROAD, value, raw }))).toBe(words);
  });

  it.each<[RateReason, RegExp]>([
    ['no-initial', /valeur de départ/],
    ['no-target', /aucune cible/],
    ['no-current', /valeur mesurée/],
  ])('without a rate (%s), names what is missing', (reason, words) => {
    expect(rateInWords({ ...ROAD, value: null, raw: null, reason })).toMatch(words);
  });
});

describe('a target met at the start', () => {
  it.each([
    [100, /toujours atteinte/],
    [0, /ne l’est plus/],
  ])('at %d is said without a formula', (value, words) => {
    expect(rateInWords({ ...ROAD, value, raw: null, reason: 'target-met-at-start' })).toMatch(words);
  });
});

describe('ProgressRate', () => {
  function render(rate: ProgressRateView): HTMLElement {
    const fixture = TestBed.createComponent(ProgressRate);
    fixture.componentRef.setInput('rate', rate);
    fixture.componentRef.setInput('unit', '%');
    fixture.componentRef.setInput('about', 'fibre');
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('prints both ends of the road with their dates', () => {
    expect(text(render(ROAD))).toBe('76,5 % du chemin parcouru, de 72,28 % (31 mars 2022) à 100 % (31 décembre 2026)');
  });

  it('fills its bar to the rate', () => {
    expect(render(ROAD).querySelector<HTMLElement>('.bar span')?.style.width).toBe('76.5%');
  });

  it('draws an empty bar at zero and none without a rate', () => {
    expect(render({ ...ROAD, value: 0, raw: 0 }).querySelector('.bar')).not.toBeNull();
    expect(
      render({ ...ROAD, value: null, raw: null, reason: 'no-target', target: null }).querySelector('.bar'),
    ).toBeNull();
  });
});
