import { createRequire } from 'node:module';
import { fit, OVERSEAS_TERRITORIES } from './layout.mjs';
import { centreOf, toPath } from './path.mjs';
import { flatAround, lambert } from './projection.mjs';

const SIDE = 800;
const MARGIN = 6;

/** Each département with the EPCI that have a commune there, each drawn whole. */
export function drawDepartments(epcis) {
  const outlines = new Map(epcis.map((one) => [one.code, one]));
  return epcisByDepartment().map(([code, sirens]) => ({
    code,
    drawing: drawDepartment(
      code,
      sirens.map((siren) => outlines.get(siren)),
    ),
  }));
}

function drawDepartment(code, epcis) {
  const room = { x: MARGIN, y: MARGIN, width: SIDE - 2 * MARGIN, height: SIDE - 2 * MARGIN };
  const { width, height, territories } = cropped(fit(epcis, projectionOf(code), room));
  const shapes = territories.map((one) => ({
    id: `EPCI-${one.code}`,
    centre: centreOf(one.rings),
    path: toPath(one.rings),
  }));
  return { width, height, shapes, frames: [], zoomed: [] };
}

/** Without the empty bands that centring left. */
function cropped(territories) {
  const points = territories.flatMap(({ rings }) => rings.flat());
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const move = ([x, y]) => [x - left, y - top];
  return {
    width: Math.max(...xs) - left + MARGIN,
    height: Math.max(...ys) - top + MARGIN,
    territories: territories.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(move)) })),
  };
}

function projectionOf(code) {
  const overseas = OVERSEAS_TERRITORIES.find(({ codes }) => code.length === 3 && codes.includes(code));
  return overseas ? flatAround(overseas.latitude) : lambert;
}

/** SIREN of the EPCI of each département, in the official code that the site shows. */
export function epcisByDepartment() {
  const read = (file) => createRequire(import.meta.url)(`@etalab/decoupage-administratif/data/${file}.json`);
  const departmentOf = new Map(
    read('communes')
      .filter(({ type, zone }) => type === 'commune-actuelle' && zone !== 'com')
      .map(({ code, departement }) => [code, departement]),
  );
  const pairs = read('epci').flatMap(({ code, membres }) =>
    [...new Set(membres.map((one) => departmentOf.get(one.code)))].map((department) => ({ code, department })),
  );
  const byDepartment = Map.groupBy(
    pairs.filter(({ department }) => department !== undefined),
    ({ department }) => department,
  );
  return [...byDepartment]
    .map(([department, epcis]) => [department, epcis.map(({ code }) => code).toSorted()])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
