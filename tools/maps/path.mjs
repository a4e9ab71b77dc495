/** An SVG path of closed rings, in relative moves: whole numbers of one or two digits. */
export function toPath(rings) {
  return rings
    .map(withoutRepeats)
    .filter((ring) => ring.length > 2)
    .map(ringToPath)
    .join('');
}

/** The middle of the largest ring: where the arrow keys and the marks find a territory. */
export function centreOf(rings) {
  const largest = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0];
  const area = areaOf(largest);
  const sum = edges(largest).reduce(
    ([x, y], [[x1, y1], [x2, y2]]) => {
      const cross = x1 * y2 - x2 * y1;
      return [x + (x1 + x2) * cross, y + (y1 + y2) * cross];
    },
    [0, 0],
  );
  return { x: Math.round(sum[0] / (6 * area)), y: Math.round(sum[1] / (6 * area)) };
}

const edges = (ring) => ring.map((point, index) => [point, ring[(index + 1) % ring.length]]);
const areaOf = (ring) => edges(ring).reduce((sum, [[x1, y1], [x2, y2]]) => sum + (x1 * y2 - x2 * y1), 0) / 2;

/** Rounding puts neighbours on the same point; the last one is the first again. */
function withoutRepeats(ring) {
  const kept = ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1][0] || y !== ring[index - 1][1]);
  const [first, last] = [kept[0], kept.at(-1)];
  return first[0] === last[0] && first[1] === last[1] ? kept.slice(0, -1) : kept;
}

function ringToPath(ring) {
  const [[x, y], ...others] = ring;
  const moves = others.map(([toX, toY], index) => [toX - ring[index][0], toY - ring[index][1]]);
  const text = moves.map((move) => move.join(',')).join(' ');
  // A minus sign parts two numbers by itself.
  return `M${x},${y}l${text}z`.replaceAll(',-', '-').replaceAll(' -', '-');
}
