import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ChartPalette } from '../chart/line-chart.adapter';
import { anExplanation } from '../explanation/explanation.fixture';
import { ExplanationOpener } from '../explanation/explanation-opener';
import { RadarChart } from './radar-chart';
import { type RadarConfiguration, radarConfiguration } from './radar-chart.adapter';
import { RADAR_LOADER } from './radar-loader';
import { ScoreBars } from './score-bars';
import { scoreCells, scoreColumns, type ScoreGroup, type ScoreRow } from './score.model';

const plain = (words: string | null | undefined): string => (words ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const ROWS: readonly ScoreRow[] = [
  { label: 'Accès', value: 62.4, low: 40, high: 80, completeness: 60, explain: anExplanation },
  {
    label: 'Emploi',
    value: null,
    low: 0,
    high: 100,
    completeness: 0,
    explain: { ...anExplanation, formula: 'Autre règle.' },
  },
];
const GROUPS: readonly ScoreGroup[] = [{ name: 'Strate', values: [48.5, null] }];
const PALETTE: ChartPalette = {
  ...{ ink: '#000', inkSoft: '#555', line: '#ddd', paper: '#fff', 'chart-1': '#115', 'chart-2': '#840' },
  ...{ 'chart-3': '#777', target: '#555', local: '#8a4600', font: 'serif' },
};

describe('scores, as a table', () => {
  it('have a column for each group, and leave what is not known empty', () => {
    expect(scoreColumns(GROUPS)).toHaveLength(6);
    expect(scoreCells(ROWS, GROUPS)).toEqual([
      ['Accès', 62, 40, 80, 60, 49],
      ['Emploi', null, 0, 100, 0, null],
    ]);
  });
});

describe('ScoreBars', () => {
  let page: HTMLElement;

  beforeEach(() => {
    const fixture = TestBed.createComponent(ScoreBars);
    fixture.componentRef.setInput('rows', ROWS);
    fixture.componentRef.setInput('groups', GROUPS);
    fixture.detectChanges();
    page = fixture.nativeElement as HTMLElement;
  });

  it('says each score, and each group, in words', () => {
    const [first, second] = [...page.querySelectorAll('.bars > li')].map((line) => plain(line.textContent));
    expect(first).toContain('1. Accès');
    expect(first).toContain('62 %');
    expect(first).toContain('Strate : 49 %');
    expect(second).toContain('pas de niveau connu');
    expect(second).not.toContain('Strate');
  });

  it('opens how each score was made, and not that of another', () => {
    const opened: [string, string][] = [];
    const opener = TestBed.inject(ExplanationOpener);
    jest.spyOn(opener, 'open').mockImplementation(({ formula }, about) => void opened.push([formula, about]));
    for (const button of page.querySelectorAll<HTMLButtonElement>('.bars button')) button.click();
    expect(opened).toEqual([
      [anExplanation.formula, 'Score, Accès'],
      ['Autre règle.', 'Score, Emploi'],
    ]);
  });

  it('draws no bar where nothing is known, which is not a zero', () => {
    const [first, second] = [...page.querySelectorAll('.bars > li')];
    expect(first?.querySelector<HTMLElement>('.track .bar')?.style.width).toBe('62.4%');
    expect(second?.querySelector('.track .bar')).toBeNull();
    expect(second?.querySelector<HTMLElement>('.track .range')?.style.width).toBe('100%');
  });
});

describe('RadarChart', () => {
  it('draws a line for the collectivity and one for each group, unknown values left open', () => {
    const { data } = radarConfiguration('Rennes', ROWS, GROUPS, PALETTE);
    expect(data.labels).toEqual(['Accès', 'Emploi']);
    expect(data.datasets.map(({ label, data: values }) => [label, values])).toEqual([
      ['Rennes', [62.4, null]],
      ['Strate', [48.5, null]],
    ]);
  });

  function show(loader: () => Promise<unknown>): ComponentFixture<RadarChart> {
    TestBed.configureTestingModule({ providers: [{ provide: RADAR_LOADER, useValue: loader }] });
    const fixture = TestBed.createComponent(RadarChart);
    const inputs = { label: 'Scores de Rennes', name: 'Rennes', rows: ROWS, groups: GROUPS, explain: anExplanation };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    return fixture;
  }

  it('is drawn once loaded, and taken away with its page', async () => {
    const drawn: RadarConfiguration[] = [];
    const destroy = jest.fn();
    const fixture = show(() =>
      Promise.resolve((_canvas: unknown, configuration: RadarConfiguration) => {
        drawn.push(configuration);
        return { destroy };
      }),
    );
    await fixture.whenStable();
    fixture.detectChanges();
    expect(drawn).toHaveLength(1);
    fixture.destroy();
    expect(destroy).toHaveBeenCalledTimes(1);
  });

  it('gives its table when it cannot be loaded', async () => {
    const fixture = show(() => Promise.reject(new Error('offline')));
    await fixture.whenStable();
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    expect(plain(page.textContent)).toContain('n’a pas pu être dessiné');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(2);
  });
});
