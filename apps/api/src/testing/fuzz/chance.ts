import { createHash } from 'node:crypto';

/** Choices drawn from a seed: the same ones, in the same order, each time it is given. */
export class Chance {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  /** A whole number from 0 to `below` excluded. */
  below(below: number): number {
    this.drawn += 1;
    return (
      createHash('sha256')
        .update(`${this.seed}:${String(this.drawn)}`)
        .digest()
        .readUInt32BE() % below
    );
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /** True so many times in a hundred. */
  happens(percent: number): boolean {
    return this.below(100) < percent;
  }
}
