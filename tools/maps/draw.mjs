import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../workspace.mjs';
import { drawDepartments } from './department.mjs';
import { HEIGHT, layOut, WIDTH } from './layout.mjs';
import { centreOf, toPath } from './path.mjs';
import { readTerritories } from './topology.mjs';

/** Files of the site, each asked for when its map is drawn. */
const OUTPUT = path.join(ROOT, 'apps/web/public/contours');
const MAPS = [
  { source: 'departements.topo.json', file: path.join(OUTPUT, 'departements.json'), prefix: 'DEP-' },
  { source: 'regions.topo.json', file: path.join(OUTPUT, 'regions.json'), prefix: 'REG-' },
];

/** The shapes the site draws, from the outlines kept beside: `{ file, text }` for each map. */
export function drawMaps() {
  return MAPS.map(({ source, file, prefix }) => ({
    file,
    text: `${JSON.stringify(drawMap(readTopology(source), prefix))}\n`,
  }));
}

/** The same for the EPCI of each département, by its code. */
export function drawDepartmentMaps() {
  return drawDepartments(readTerritories(readTopology('epci.topo.json'))).map(({ code, drawing }) => ({
    code,
    file: path.join(OUTPUT, `${code}.json`),
    text: `${JSON.stringify(drawing)}\n`,
  }));
}

function readTopology(source) {
  return JSON.parse(readFileSync(new URL(source, import.meta.url), 'utf8'));
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
