import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { lineChartPicture } from '../chart/line-chart-picture';
import type { LineSeries } from '../chart/line-chart.model';
import { Download, PICTURE_NOTICE } from '../shared/download';
import { PictureDownload } from './picture-download';
import { PICTURE_RASTER } from './picture-raster';
import { svgFile, type SvgPicture, underNotice, wrapWords } from './svg-picture';

describe('PictureDownload', () => {
  const saved: [string, string][] = [];
  let raster: () => Promise<Blob>;
  let notice = '';
  let drawn: SvgPicture[];
  let fixture: ComponentFixture<PictureDownload>;

  beforeEach(() => {
    saved.length = 0;
    notice = '';
    drawn = [];
    raster = () => Promise.resolve(new Blob(['png'], { type: 'image/png' }));
    TestBed.configureTestingModule({
      providers: [
        { provide: Download, useValue: { save: (name: string, file: Blob) => saved.push([name, file.type]) } },
        { provide: PICTURE_RASTER, useValue: (picture: SvgPicture) => (drawn.push(picture), raster()) },
        { provide: PICTURE_NOTICE, useValue: () => notice },
      ],
    });
    fixture = TestBed.createComponent(PictureDownload);
    fixture.componentRef.setInput('fileName', 'fibre');
    draw(() => svgFile('Fibre', 10, 10, ''));
  });

  function draw(picture: () => SvgPicture | null | Promise<SvgPicture>): void {
    fixture.componentRef.setInput('picture', picture);
    fixture.detectChanges();
  }

  async function press(words: string): Promise<string> {
    const page = fixture.nativeElement as HTMLElement;
    [...page.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await fixture.whenStable();
    fixture.detectChanges();
    return (page.querySelector('[role=status]')?.textContent ?? '').trim();
  }

  it('gives an image and a drawing', async () => {
    await press('PNG');
    await press('SVG');
    expect(saved).toEqual([
      ['fibre.png', 'image/png'],
      ['fibre.svg', 'image/svg+xml'],
    ]);
  });

  it('says inside the image what the site says of all its pictures, as it is then', async () => {
    await press('PNG');
    notice = 'Données inventées';
    await press('PNG');
    expect(drawn.map(({ svg }) => svg.includes('Données inventées'))).toEqual([false, true]);
    expect(drawn[1]?.height).toBeGreaterThan(drawn[0]?.height ?? 0);
  });

  it('gives nothing while there is nothing to draw', async () => {
    draw(() => null);
    expect(await press('SVG')).toBe('');
    expect(saved).toEqual([]);
  });

  it('says when a file could not be made, and forgets it after the next one', async () => {
    raster = () => Promise.reject(new Error('no canvas'));
    expect(await press('PNG')).toContain('n’a pas pu être préparé');
    expect(saved).toEqual([]);
    expect(await press('SVG')).toBe('');
  });
});

describe('underNotice', () => {
  it('writes the notice above the whole drawing, which stays as it is', () => {
    const { svg, width, height } = underNotice(svgFile('Fibre', 600, 100, '<circle r="3"/>'), 'A & B');
    const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const inner = file.querySelector('svg svg');
    expect(file.querySelector('parsererror')).toBeNull();
    expect([file.querySelector('svg > text')?.textContent, width]).toEqual(['A & B', 600]);
    expect([Number(inner?.getAttribute('y')), inner?.getAttribute('height')]).toEqual([height - 100, '100']);
    expect(inner?.querySelector('circle')).not.toBeNull();
  });
});

describe('wrapWords', () => {
  it('cuts at spaces, and leaves a long word whole', () => {
    expect(wrapWords('un deux trois', 7)).toEqual(['un deux', 'trois']);
    expect(wrapWords('anticonstitutionnellement dit', 7)).toEqual(['anticonstitutionnellement', 'dit']);
  });
});

describe('lineChartPicture', () => {
  const series: readonly LineSeries[] = [
    { name: 'Départ', kind: 'initial', points: [{ date: '2022-03-31', value: 56 }] },
    {
      name: 'Mesure <Arcep>',
      kind: 'measured',
      points: [
        { date: '2023-03-31', value: 68 },
        { date: '2022-12-31', value: 64 },
      ],
    },
    { name: 'Autre source', kind: 'measured', points: [{ date: '2022-12-31', value: 63 }] },
    { name: 'Cible', kind: 'target', points: [{ date: '2026-12-31', value: 100 }] },
  ];
  const { svg } = lineChartPicture('Fibre, Corse-du-Sud', series, '%');
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const words = (file.documentElement.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

  it('stands on its own: title, years, values, legend and ends in words', () => {
    expect(file.querySelector('parsererror')).toBeNull();
    for (const part of [
      'Fibre, Corse-du-Sud',
      '2022',
      '2027',
      '100',
      'Mesure <Arcep>',
      'cible : 100 %',
      '(31 décembre 2026)',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('starts values at zero and puts points in the order of time', () => {
    expect([...file.querySelectorAll('text[text-anchor=end]')].map((one) => one.textContent)[0]).toBe('0');
    const curve = [...file.querySelectorAll('path[fill=none]')].find((one) => one.getAttribute('d')?.includes('L'));
    const places = (curve?.getAttribute('d') ?? '')
      .slice(1)
      .split('L')
      .map((place) => Number(place.split(',')[0]));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('tells two sources apart by shape, and the target by dashes', () => {
    expect(svg).toContain('a6,6 0 1 0 12,0');
    expect(svg).toContain('l7.5,13.5h-15z');
    expect(svg).toContain('stroke-dasharray');
  });
});
