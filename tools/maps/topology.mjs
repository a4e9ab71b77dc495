/**
 * Territories of a quantized TopoJSON file: their code and their rings, in degrees.
 * @returns {{ code: string, rings: [number, number][][] }[]}
 */
export function readTerritories({ arcs, transform, objects }) {
  const points = arcs.map((arc) => toDegrees(arc, transform));
  const [{ geometries }] = Object.values(objects);
  return geometries.map(({ type, arcs: own, properties }) => {
    const polygons = type === 'Polygon' ? [own] : own;
    return { code: properties.code, rings: polygons.flat().map((ring) => joinArcs(ring, points)) };
  });
}

/** Each point of a quantized arc is given by its move from the one before. */
function toDegrees(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([moveX, moveY]) => {
    x += moveX;
    y += moveY;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** A ring is a chain of arcs; a negative index names an arc read backwards, and each starts where the last ended. */
function joinArcs(ring, points) {
  return ring.flatMap((index, position) => {
    const arc = index < 0 ? points[~index].toReversed() : points[index];
    return position === 0 ? arc : arc.slice(1);
  });
}
