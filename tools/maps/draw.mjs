import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../workspace.mjs';
import { HEIGHT, layOut, WIDTH } from './layout.mjs';
import { centreOf, toPath } from './path.mjs';
import { readTerritories } from './topology.mjs';

const OUTPUT = path.join(ROOT, 'libs/ui/src/map/shapes');
const MAPS = [
  { source: 'departements.topo.json', file: path.join(OUTPUT, 'departments.json'), prefix: 'DEP-' },
  { source: 'regions.topo.json', file: path.join(OUTPUT, 'regions.json'), prefix: 'REG-' },
];

/** The shapes the site draws, from the outlines kept beside: `{ file, text }` for each map. */
export function drawMaps() {
  return MAPS.map(({ source, file, prefix }) => {
    const topology = JSON.parse(readFileSync(new URL(source, import.meta.url), 'utf8'));
    return { file, text: `${JSON.stringify(drawMap(topology, prefix), null, 2)}\n` };
  });
}

function drawMap(topology, prefix) {
  const { shapes, frames, zoom } = layOut(readTerritories(topology));
  const draw = ({ code, rings }) => ({ id: `${prefix}${code}`, centre: centreOf(rings), path: toPath(rings) });
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: shapes.map(draw),
    frames: zoom ? [...frames, zoom.frame] : frames,
    // A second drawing of small territories: seen and clicked, but neither focused nor announced twice.
    zoomed: zoom ? zoom.shapes.map(({ code, rings }) => ({ id: `${prefix}${code}`, path: toPath(rings) })) : [],
  };
}
