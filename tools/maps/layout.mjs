import { flatAround, lambert } from './projection.mjs';

export const WIDTH = 1000;
export const HEIGHT = 1210;
const OVERSEAS = { top: 1040, height: 130, width: 200, margin: 12 };
/** Small départements around Paris, drawn a second time, larger, where the sea leaves room. */
const AROUND_PARIS = ['75', '92', '93', '94'];
const PARIS_FRAME = { x: 800, y: 8, width: 192, height: 150 };

export const OVERSEAS_TERRITORIES = [
  { codes: ['971', '01'], name: 'Guadeloupe', latitude: 16 },
  { codes: ['972', '02'], name: 'Martinique', latitude: 15 },
  { codes: ['973', '03'], name: 'Guyane', latitude: 4 },
  { codes: ['974', '04'], name: 'La Réunion', latitude: -21 },
  { codes: ['976', '06'], name: 'Mayotte', latitude: -13 },
];

/** Where each territory is drawn: mainland France on top, each overseas one in a frame of its own below. */
export function layOut(territories) {
  const overseas = new Set(OVERSEAS_TERRITORIES.flatMap(({ codes }) => codes));
  const isOverseas = ({ code, rings }) => overseas.has(code) && rings[0][0][1] < 30;
  const mainland = territories.filter((one) => !isOverseas(one));
  const frames = OVERSEAS_TERRITORIES.map((one, index) => ({ ...one, ...frameAt(index) }));
  return {
    shapes: [
      ...fit(mainland, lambert, { x: 4, y: 4, width: WIDTH - 8, height: OVERSEAS.top - 24 }),
      ...frames.flatMap(({ codes, latitude, ...frame }) =>
        fit(
          territories.filter((one) => isOverseas(one) && codes.includes(one.code)),
          flatAround(latitude),
          inner(frame),
        ),
      ),
    ],
    frames: frames.map(({ name, x, y, width, height }) => ({ name, x, y, width, height })),
    zoom: zoomOf(territories),
  };
}

function zoomOf(territories) {
  const around = territories.filter(({ code }) => AROUND_PARIS.includes(code));
  if (around.length !== AROUND_PARIS.length) return null;
  return { frame: { name: 'Paris', ...PARIS_FRAME }, shapes: fit(around, lambert, inner(PARIS_FRAME)) };
}

const frameAt = (index) => ({
  x: index * OVERSEAS.width + 4,
  y: OVERSEAS.top,
  width: OVERSEAS.width - 8,
  height: OVERSEAS.height,
});
const inner = ({ x, y, width, height }) => ({
  x: x + OVERSEAS.margin,
  y: y + OVERSEAS.margin,
  width: width - 2 * OVERSEAS.margin,
  height: height - 2 * OVERSEAS.margin,
});

/** Projects, then enlarges and centres in the room given, whole units only. */
export function fit(territories, project, room) {
  const projected = territories.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(project)) }));
  const all = projected.flatMap(({ rings }) => rings.flat());
  const [left, right] = extent(all.map(([x]) => x));
  const [top, bottom] = extent(all.map(([, y]) => y));
  const scale = Math.min(room.width / (right - left), room.height / (bottom - top));
  const offset = [
    room.x + (room.width - (right - left) * scale) / 2,
    room.y + (room.height - (bottom - top) * scale) / 2,
  ];
  const place = ([x, y]) => [Math.round((x - left) * scale + offset[0]), Math.round((y - top) * scale + offset[1])];
  return projected.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(place)) }));
}

const extent = (values) => [Math.min(...values), Math.max(...values)];
