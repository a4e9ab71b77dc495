import { CLASSES, DRAWING, TERRITORIES } from './map.fixture';
import { looksOfClasses, mapLegend } from './map.model';
import { mapPicture } from './map-picture';
import { shapeTowards } from './map-navigation';

const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

describe('looksOfClasses', () => {
  it.each([
    [0, []],
    [1, [3]],
    [2, [1, 5]],
    [3, [1, 3, 5]],
    [5, [1, 2, 3, 4, 5]],
  ])('spread %d classes over the whole scale', (count, steps) => {
    expect(looksOfClasses(count).map(({ step }) => step)).toEqual(steps);
  });

  it('tell neighbours apart without their lightness', () => {
    expect(looksOfClasses(5).map(({ dotted }) => dotted)).toEqual([false, true, false, true, false]);
  });
});

describe('mapLegend', () => {
  it('says nothing of missing values when there are none', () => {
    const known = TERRITORIES.filter(({ classIndex }) => classIndex !== null);
    expect(mapLegend(CLASSES, known, 'sites').map(({ words }) => plain(words))).toEqual([
      '10 sites',
      '50 sites',
      'de 80 à 90,12 sites',
    ]);
  });
});

describe('shapeTowards', () => {
  const at = (id: string, x: number, y: number) => ({ id, centre: { x, y }, path: '' });
  const here = at('here', 0, 0);

  it('prefers what lies straight ahead to what is nearer but aside', () => {
    const shapes = [here, at('aside', 10, 14), at('ahead', 20, 1), at('behind', -5, 0)];
    expect(shapeTowards(shapes, here, 'ArrowRight')?.id).toBe('ahead');
  });

  it('goes nowhere when nothing lies that way, or for another key', () => {
    expect(shapeTowards([here, at('below', 0, 9)], here, 'ArrowUp')).toBeUndefined();
    expect(shapeTowards([here, at('below', 0, 9)], here, 'Tab')).toBeUndefined();
  });
});

describe('mapPicture', () => {
  const { svg, width, height } = mapPicture({
    label: 'Fibre <&> "départements"',
    drawing: DRAWING,
    territories: TERRITORIES,
    looks: looksOfClasses(CLASSES.length),
    legend: mapLegend(CLASSES, TERRITORIES, '%'),
    notes: ['Valeurs mesurées au 31 mars 2023.', 'Contours : IGN Admin Express COG 2018.'],
  });
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is a whole file that stands on its own: no colour, pattern or font of the page', () => {
    expect(file.querySelector('parsererror')).toBeNull();
    expect(svg).not.toContain('var(');
    const used = [...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
    expect(used.filter((id) => !svg.includes(`id="${id}"`))).toEqual([]);
    expect([width, height > 300]).toEqual([180, true]);
  });

  it('carries its title, its legend, its notes and the value of each territory', () => {
    const words = plain(file.documentElement.textContent ?? '');
    expect(words).toContain('Fibre <&> "départements"');
    expect(words).toContain('de 80 à 90,12 %, 1 territoire');
    expect(words).toContain('pas de valeur mesurée, 1 territoire');
    expect(words).toContain('Contours : IGN Admin Express COG 2018.');
    expect(words).toContain('Aisne : 50 % (31 mars 2023)');
  });

  it('draws each territory, the larger drawings and the marks', () => {
    expect(file.querySelectorAll('g path')).toHaveLength(5);
    expect(file.querySelectorAll('g > circle')).toHaveLength(1);
  });
});
