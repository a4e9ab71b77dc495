/** Places a value between two ends: `0` → `from`, the top of the range → `to`. */
export function linear(
  range: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const span = range[1] - range[0];
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - range[0]) / span) * (to - from));
}

const ROUND_STEPS = [1, 2, 5, 10];

/** Round values from zero to at least the highest one, at most six: 0, 20, 40… */
export function roundTicks(highest: number): readonly number[] {
  if (highest <= 0) return [0, 1];
  const rough = highest / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (ROUND_STEPS.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10);
  return Array.from({ length: Math.ceil(highest / step - 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
}
