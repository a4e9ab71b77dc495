import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { anExplanation } from '../explanation/explanation.fixture';
import { dayNumber } from './day-number';
import { lineChartConfiguration, type ChartPalette, type LineConfiguration } from './line-chart.adapter';
import { CHART_LOADER } from './chart-loader';
import { LineChart } from './line-chart';
import { linePlot } from './line-plot';
import { lineChartInWords, twinRows, type LineSeries } from './line-chart.model';

const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
const PALETTE: ChartPalette = {
  ink: '#000',
  inkSoft: '#555',
  line: '#ddd',
  paper: '#fff',
  'chart-1': '#115',
  'chart-2': '#840',
  'chart-3': '#777',
  target: '#555',
  local: '#840',
  font: 'serif',
};
const SERIES: readonly LineSeries[] = [
  {
    name: 'Fibre',
    kind: 'measured',
    points: [
      { date: '2025-09-30', value: 93.5, source: 'Arcep' },
      { date: '2022-12-31', value: 79 },
    ],
  },
  { name: 'Départ', kind: 'initial', points: [{ date: '2022-03-31', value: 72.28 }] },
  { name: 'Cible', kind: 'target', points: [{ date: '2026-12-31', value: 100 }] },
];

describe('what a line chart shows, in words and as a table', () => {
  it('says where it starts, its latest measure and its target', () => {
    expect(plain(lineChartInWords(SERIES, '%'))).toBe(
      'départ : 72,28 % (31 mars 2022) ; dernière valeur mesurée : 93,5 % (30 septembre 2025) ; cible : 100 % (31 décembre 2026).',
    );
  });

  it('says when there is no value', () => {
    expect(lineChartInWords([], '%')).toBe('aucune valeur.');
  });

  it('gives every point as a row, by date', () => {
    expect(twinRows(SERIES).map((row) => [plain(String(row[0])), row[2], row[3], row[4]])).toEqual([
      ['31 mars 2022', 'Valeur initiale', 72.28, null],
      ['31 décembre 2022', 'Valeur mesurée', 79, null],
      ['30 septembre 2025', 'Valeur mesurée', 93.5, 'Arcep'],
      ['31 décembre 2026', 'Cible', 100, null],
    ]);
  });
});

describe('lineChartConfiguration', () => {
  const { data, options } = lineChartConfiguration(SERIES, '%', PALETTE);

  it('puts points in the order of time', () => {
    expect(data.datasets[0]?.data).toEqual([
      { x: dayNumber('2022-12-31'), y: 79 },
      { x: dayNumber('2025-09-30'), y: 93.5 },
    ]);
  });

  it('draws targets in dashes and measures in full lines', () => {
    expect(data.datasets.map(({ borderDash }) => borderDash)).toEqual([[], [], [6, 5]]);
  });

  it('tells two targets apart by dash, by colour and by shape', () => {
    const second: LineSeries = { name: 'Autre cible', kind: 'target', points: [{ date: '2027-12-31', value: 90 }] };
    const [, , first, other] = lineChartConfiguration([...SERIES, second], '%', PALETTE).data.datasets;
    expect([first?.pointStyle, other?.pointStyle]).toEqual(['rectRot', 'triangle']);
    expect([first?.borderDash, other?.borderDash]).toEqual([
      [6, 5],
      [2, 4],
    ]);
    expect(first?.borderColor).not.toBe(other?.borderColor);
  });

  it.each([
    ['%', '80 %'],
    ['sites en fibre', '80'],
  ])('writes a unit of « %s » beside a tick when it is short: %s', (unit, tick) => {
    const scale = lineChartConfiguration(SERIES, unit, PALETTE).options?.scales?.['y'] as {
      ticks: { callback(value: number): string };
    };
    expect(plain(scale.ticks.callback(80))).toBe(tick);
  });

  it('tells two sources of one measure apart by colour and by shape', () => {
    const second: LineSeries = { name: 'Autre source', kind: 'measured', points: [{ date: '2024-12-31', value: 90 }] };
    const datasets = lineChartConfiguration([...SERIES, second], '%', PALETTE).data.datasets;
    expect([datasets[0]?.pointStyle, datasets[3]?.pointStyle]).toEqual(['circle', 'triangle']);
    expect([datasets[0]?.borderColor, datasets[3]?.borderColor]).toEqual(['#115', '#840']);
  });

  it('starts the axis of values at zero and never animates', () => {
    expect(options?.scales?.['y']).toMatchObject({ beginAtZero: true });
    expect(options?.animation).toBe(false);
  });

  it('covers whole years, one tick each', () => {
    const axis = { ticks: [] as { value: number }[] };
    const x = options?.scales?.['x'] as { min: number; max: number; afterBuildTicks(axis: object): void };
    x.afterBuildTicks(axis);
    expect([x.min, x.max]).toEqual([dayNumber('2022-01-01'), dayNumber('2027-01-01')]);
    expect(axis.ticks).toHaveLength(6);
  });
});

describe('LineChart', () => {
  const drawn: LineConfiguration[] = [];
  let destroyed = 0;

  beforeEach(() => {
    drawn.length = 0;
    destroyed = 0;
    const draw = (_canvas: HTMLCanvasElement, configuration: LineConfiguration): { destroy(): void } => {
      drawn.push(configuration);
      return { destroy: () => (destroyed += 1) };
    };
    TestBed.configureTestingModule({ providers: [{ provide: CHART_LOADER, useValue: () => Promise.resolve(draw) }] });
  });

  const find = (fixture: ComponentFixture<LineChart>, selector: string): Element | null =>
    (fixture.nativeElement as HTMLElement).querySelector(selector);

  async function point(fixture: ComponentFixture<LineChart>): Promise<void> {
    find(fixture, '.frame')?.dispatchEvent(new Event('pointerenter'));
    await drawnBy(fixture);
  }

  async function drawnBy(fixture: ComponentFixture<LineChart>): Promise<void> {
    await fixture.whenStable();
    fixture.detectChanges();
    await fixture.whenStable();
  }

  async function render(): Promise<ComponentFixture<LineChart>> {
    const fixture = TestBed.createComponent(LineChart);
    fixture.componentRef.setInput('label', 'Fibre, France');
    fixture.componentRef.setInput('series', SERIES);
    fixture.componentRef.setInput('unit', '%');
    fixture.componentRef.setInput('explain', anExplanation);
    fixture.detectChanges();
    await drawnBy(fixture);
    return fixture;
  }

  it('has a name, a sentence and a table twin', async () => {
    const fixture = await render();
    expect(find(fixture, '[role=img]')?.getAttribute('aria-label')).toMatch(/^Fibre, France — départ/);
    expect(find(fixture, 'ui-table-twin')).not.toBeNull();
  });

  it('is drawn at once, without Chart.js, from the scale of its values to the marks of its ends', async () => {
    const fixture = await render();
    expect(drawn).toHaveLength(0);
    const all = (selector: string): Element[] => [
      ...(fixture.nativeElement as HTMLElement).querySelectorAll(`svg.plot ${selector}`),
    ];
    expect(all('.value').map((one) => plain(one.textContent))).toEqual([
      '0 %',
      '20 %',
      '40 %',
      '60 %',
      '80 %',
      '100 %',
    ]);
    expect(all('.year').map((one) => one.textContent)).toEqual(['2022', '2023', '2024', '2025', '2026', '2027']);
    expect(all('g').map((one) => [one.getAttribute('data-role'), one.classList.contains('hollow')])).toEqual([
      ['target', true],
      ['target', true],
      ['chart-1', false],
    ]);
  });

  it('asks for Chart.js when somebody points at it, and keeps its name', async () => {
    const fixture = await render();
    await point(fixture);
    expect(drawn).toHaveLength(1);
    expect(find(fixture, 'svg.plot')).toBeNull();
    expect(find(fixture, 'canvas[role=img]')?.getAttribute('aria-label')).toMatch(/^Fibre, France — départ/);
  });

  it('destroys its chart before it draws another, and when it leaves', async () => {
    const fixture = await render();
    await point(fixture);
    fixture.componentRef.setInput('series', SERIES.slice(0, 1));
    await drawnBy(fixture);
    expect([drawn.length, destroyed]).toEqual([2, 1]);
    fixture.destroy();
    expect(destroyed).toBe(2);
  });

  it('stays as it was drawn when Chart.js does not come', async () => {
    TestBed.overrideProvider(CHART_LOADER, { useValue: () => Promise.reject(new Error('no file')) });
    const fixture = await render();
    await point(fixture);
    expect(find(fixture, 'svg.plot')).not.toBeNull();
  });

  it('is printed as it was drawn', async () => {
    const fixture = await render();
    await point(fixture);
    window.dispatchEvent(new Event('beforeprint'));
    expect(find(fixture, 'svg.plot')).not.toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    await drawnBy(fixture);
    expect(find(fixture, 'canvas')).not.toBeNull();
  });

  it('draws nothing when it left before Chart.js came', async () => {
    const fixture = await render();
    find(fixture, '.frame')?.dispatchEvent(new Event('pointerenter'));
    fixture.destroy();
    await Promise.resolve();
    expect(drawn).toHaveLength(0);
  });
});

describe('the plot of a chart', () => {
  const frame = { left: 0, right: 100, top: 0, bottom: 100, mark: 1, yearWidth: 44 };

  it('skips the years that have no room', () => {
    expect(linePlot(SERIES, '%', frame).years.map(({ value }) => value)).toEqual([2022, 2025]);
  });

  it('is empty without a value', () => {
    expect(linePlot([], '%', frame)).toEqual({ rows: [], years: [], curves: [] });
  });

  it('puts points in the order of time, and where it started as a mark without a line', () => {
    const [measured, initial] = linePlot(SERIES, '%', { ...frame, right: 1_826 }).curves;
    expect(measured?.line).toBe('M364,21L1368,6.5');
    expect(initial).toMatchObject({ line: null, isHollow: true });
  });
});
