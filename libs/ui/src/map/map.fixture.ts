import type { MapDrawing, MapTerritory } from './map.model';

const square = (id: string, x: number, y: number): MapDrawing['shapes'][number] => ({
  id,
  centre: { x: x + 5, y: y + 5 },
  path: `M${x},${y}h10v10h-10z`,
});

/** Four territories in a square, the last one drawn again, larger. */
export const DRAWING: MapDrawing = {
  width: 100,
  height: 100,
  shapes: [square('DEP-01', 0, 0), square('DEP-02', 20, 0), square('DEP-03', 0, 20), square('DEP-04', 20, 20)],
  frames: [{ name: 'Loupe', x: 60, y: 60, width: 30, height: 30 }],
  zoomed: [{ id: 'DEP-04', path: 'M60,60h30v30h-30z' }],
};

export const TERRITORIES: readonly MapTerritory[] = [
  { id: 'DEP-01', name: 'Ain', words: '10 % (31 mars 2023)', classIndex: 0, marked: false },
  { id: 'DEP-02', name: 'Aisne', words: '50 % (31 mars 2023)', classIndex: 1, marked: false },
  { id: 'DEP-03', name: 'Allier', words: '90 % (31 décembre 2022), une autre date', classIndex: 2, marked: true },
  { id: 'DEP-04', name: 'Alpes', words: 'pas de valeur mesurée', classIndex: null, marked: false },
];

export const CLASSES = [
  { from: 10, to: 10, count: 1 },
  { from: 50, to: 50, count: 1 },
  { from: 80, to: 90.123, count: 1 },
];
