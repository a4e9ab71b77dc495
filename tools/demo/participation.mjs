/**
 * How much likelier the collectivities of each stratum are to answer of their own will, a village being 0.3: a town hall of
 * fifty agents has somebody for it. Invented, as all that the demonstration shows.
 */
export const EAGERNESS = {
  'under-500': 0.3,
  '500-999': 0.6,
  '1000-3499': 1.5,
  '3500-9999': 4,
  '10000-19999': 8,
  '20000-50000': 12,
  '50001-99999': 16,
  '100000-and-more': 20,
};

const HALVINGS = 60;

/**
 * The chance that one of each stratum answers, so that `share` of all of them do.
 * @param {Readonly<Record<string, number>>} counts how many there are of each stratum
 * @param {number} share from 0 to 1
 * @returns {Record<string, number>}
 */
export function participation(counts, share) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const answering = (base) =>
    Object.entries(counts).reduce((sum, [stratum, count]) => sum + count * chanceOf(stratum, base), 0);
  let [low, high] = [0, 1];
  for (let turn = 0; turn < HALVINGS; turn++) {
    const middle = (low + high) / 2;
    if (answering(middle) < share * total) low = middle;
    else high = middle;
  }
  return Object.fromEntries(Object.keys(counts).map((stratum) => [stratum, chanceOf(stratum, high)]));
}

/** As many tries at `base` as the stratum is eager: never above 1, and 1 for all when everybody answers. */
function chanceOf(stratum, base) {
  return 1 - (1 - base) ** (EAGERNESS[stratum] ?? 1);
}
