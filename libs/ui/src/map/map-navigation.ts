import type { MapShape } from './map.model';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** How much a neighbour aside costs against one straight ahead. */
const ASIDE = 2;

/**
 * Where a key leads from a territory: the nearest one in the arrow's direction, the first or the last one.
 * Undefined for any other key, and where nothing lies that way.
 */
export function shapeTowards(shapes: readonly MapShape[], from: MapShape, key: string): MapShape | undefined {
  if (key === 'Home') return shapes[0];
  if (key === 'End') return shapes.at(-1);
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const [right, down] = direction;
  const candidates = shapes
    .map((shape) => {
      const [x, y] = [shape.centre.x - from.centre.x, shape.centre.y - from.centre.y];
      const ahead = x * right + y * down;
      const aside = Math.abs(x * down) + Math.abs(y * right);
      return { shape, ahead, aside, cost: ahead + ASIDE * aside };
    })
    .filter(({ ahead, aside }) => ahead > 0 && aside <= 2 * ahead);
  return candidates.toSorted((a, b) => a.cost - b.cost)[0]?.shape;
}
