/**
 * EcoIndex as its authors publish it (ecoindex.fr, quantiles of 500,000 pages of the HTTP Archive): each measure is
 * placed among the quantiles, and the places are weighed 3 (elements), 2 (requests) and 1 (kilobytes).
 */
const QUANTILES = {
  elements: [
    0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601,
  ],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
    2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
  ],
};
const WEIGHTS = { elements: 3, requests: 2, kilobytes: 1 };

/** A rounded score above one of these has its letter; G is below all. */
const GRADES = { A: 80, B: 70, C: 55, D: 40, E: 25, F: 10 };

/** Between 100, the best, and 0. */
export function ecoIndex(page) {
  const places = Object.entries(WEIGHTS).map(([name, weight]) => weight * placeAmong(QUANTILES[name], page[name]));
  return 100 - (5 * places.reduce((sum, place) => sum + place, 0)) / 6;
}

export function gradeOf(score) {
  return Object.keys(GRADES).find((letter) => Math.round(score) > GRADES[letter]) ?? 'G';
}

/** How many quantiles a value is beyond, and which part of the next one it has covered. */
function placeAmong(quantiles, value) {
  const next = quantiles.findIndex((bound) => value < bound);
  if (next === -1) return quantiles.length - 1;
  const [below, above] = [quantiles[next - 1], quantiles[next]];
  return next - 1 + (value - below) / (above - below);
}
