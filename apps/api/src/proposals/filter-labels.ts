import { Injectable } from '@nestjs/common';
import type { ProposalFilters } from '@ou-en-est-on/contracts';
import { IndicatorRepository, MotionRepository } from '@ou-en-est-on/data';

/** Names of what is asked for and is in no facet; read only when asked for. */
@Injectable()
export class FilterLabels {
  constructor(
    private readonly motions: MotionRepository,
    private readonly indicators: IndicatorRepository,
  ) {}

  async run({ axis, measure, indicator }: ProposalFilters): Promise<Record<string, string>> {
    const [axes, measures, indicators] = await Promise.all([
      axis ? this.motions.findAxes() : [],
      measure ? this.motions.findMeasures() : [],
      indicator ? this.indicators.findAll() : [],
    ]);
    const names = [
      ...named(axis, axes, ({ title }) => title),
      ...named(measure, measures, ({ displayTitle }) => displayTitle),
      ...named(indicator, indicators, ({ label }) => label),
    ];
    return Object.fromEntries(names);
  }
}

function named<T extends { readonly id: string }>(
  asked: readonly string[] | undefined,
  rows: readonly T[],
  nameOf: (row: T) => string,
): [string, string][] {
  return rows.filter(({ id }) => asked?.includes(id)).map((row) => [row.id, nameOf(row)]);
}
