import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { anExplanation } from '../explanation/explanation.fixture';
import { roundTicks } from './scale';
import { SmallCurves } from './small-curves';
import { sharedScale, SMALL_HEIGHT, type SmallCurve, smallPaths } from './small-curves.model';

const CURVES: readonly SmallCurve[] = [
  {
    id: 'REG-53',
    name: 'Bretagne',
    words: '52,6 % (31 mars 2023)',
    points: [
      { kind: 'initial', date: '2022-03-31', value: 45 },
      { kind: 'measured', date: '2022-12-31', value: 50 },
      { kind: 'measured', date: '2023-03-31', value: 52.6 },
      { kind: 'target', date: '2026-12-31', value: 100 },
    ],
  },
  { id: 'REG-06', name: 'Mayotte', words: 'pas de valeur mesurée', points: [] },
];

describe('roundTicks', () => {
  it.each([
    [100, [0, 20, 40, 60, 80, 100]],
    [60, [0, 20, 40, 60]],
    [3, [0, 1, 2, 3]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [0, [0, 1]],
  ])('go from zero to %d', (highest, ticks) => {
    expect(roundTicks(highest)).toEqual(ticks);
  });

  it('are at most six and never stop short', () => {
    for (const highest of [1, 7, 93.5, 121, 999, 2947, 5993]) {
      const ticks = roundTicks(highest);
      expect([highest, ticks.length <= 6, (ticks.at(-1) ?? 0) >= highest]).toEqual([highest, true, true]);
    }
  });
});

describe('the small curves', () => {
  it('share one scale, from zero', () => {
    expect(sharedScale(CURVES, '%')).toMatchObject({ values: [0, 100], firstYear: '2022', lastYear: '2026' });
    const high = [{ ...CURVES[1], points: [{ kind: 'measured', date: '2023-03-31', value: 730 }] } as SmallCurve];
    expect(sharedScale(high, 'sites')?.values).toEqual([0, 800]);
    expect(sharedScale([], '%')).toBeNull();
  });

  it('draw measures in a full line, and the way to the target apart', () => {
    const scale = sharedScale(CURVES, '%');
    const paths = scale && smallPaths(CURVES[0]?.points ?? [], scale);
    expect(paths?.measured?.split('L')).toHaveLength(2);
    expect(paths?.towardsTarget).toMatch(/L213,7$/);
    expect(paths?.dots?.split('M')).toHaveLength(3);
    expect(paths?.ends?.split('M')).toHaveLength(3);
  });

  it('draw a single value as a dot, on the floor when it is zero', () => {
    const scale = sharedScale(CURVES, '%');
    const paths = scale && smallPaths([{ kind: 'measured', date: '2023-03-31', value: 0 }], scale);
    expect(paths?.measured).toBeNull();
    expect(paths?.dots).toContain(`,${SMALL_HEIGHT - 7}a`);
  });
});

@Component({
  selector: 'ui-host',
  imports: [SmallCurves],
  template: `<ui-small-curves [curves]="curves" unit="%" label="Fibre" [explain]="explain">
    <ng-template let-curve
      ><a href="/{{ curve.id }}">{{ curve.name }}</a></ng-template
    >
  </ui-small-curves>`,
})
class Host {
  readonly explain = anExplanation;
  readonly curves = CURVES;
}

describe('SmallCurves', () => {
  const page = (): HTMLElement => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  };

  it('says its scale, and of each curve its last value', () => {
    const text = (page().textContent ?? '').replace(/\s+/g, ' ');
    expect(text).toContain('Même échelle pour toutes : de 0 à 100 % en hauteur, de 2022 à 2026 en largeur');
    expect(text).toContain('52,6 % (31 mars 2023)');
  });

  it('draws nothing for a territory without a value: no flat line at zero', () => {
    const [first, second] = [...page().querySelectorAll('li')];
    expect(first?.querySelector('svg')?.getAttribute('aria-label')).toBe('Bretagne : 52,6 % (31 mars 2023)');
    expect(second?.querySelector('svg')).toBeNull();
    expect(second?.textContent).toContain('pas de valeur mesurée');
  });

  it('puts the link it is given in place of the name', () => {
    expect(page().querySelector('.name a')?.getAttribute('href')).toBe('/REG-53');
  });
});
