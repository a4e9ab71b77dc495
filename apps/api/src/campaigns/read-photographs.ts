import { Injectable } from '@nestjs/common';
import type { PhotographComparisonDto, PhotographDto } from '@ou-en-est-on/contracts';
import { PhotographRepository } from '@ou-en-est-on/data';
import {
  type Campaign,
  canCompareWith,
  explainPhotographDifference,
  explainPhotographed,
  explainPooled,
  type MatrixEdition,
  type PhotographedTheme,
  photographDifference,
  type PooledReading,
  respondentsIn,
  servicesReading,
  shownThemes,
  type StandingCount,
  themeReadings,
} from '@ou-en-est-on/domain';
import { labelsOf } from '../realisations/realisation.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** What is not told of fewer than five. */
const UNTOLD = { distribution: [], low: null, high: null } as const;

interface Sums {
  readonly counts: readonly StandingCount[];
  readonly respondents: number;
  readonly themes: readonly (PooledReading & PhotographedTheme)[];
}

/** What photographs say, theme by theme, of those who had answered. */
@Injectable()
export class ReadPhotographs {
  constructor(private readonly photographs: PhotographRepository) {}

  /** Null before it is taken. */
  async one({ id, photographOn }: Campaign, edition: MatrixEdition): Promise<PhotographDto | null> {
    const taken = await this.photographs.find(id);
    if (!taken) return null;
    const sums = await this.sumsOf(id, edition);
    const shown = new Map(shownThemes(sums).map(({ themeId, value }) => [themeId, value]));
    const levels = labelsOf(edition.levels);
    const themes = edition.themes.flatMap(({ id: themeId, label, services }, index) => {
      const reading = sums.themes[index];
      if (!reading) return [];
      const value = shown.get(themeId) ?? null;
      const told = value === null ? { ...reading, ...UNTOLD } : reading;
      const { distribution, low, high } = told;
      const explanation = explainPhotographed(explainPooled(told, services.length), photographOn);
      return [
        {
          ...{ id: themeId, label, value, low, high },
          distribution: distribution.map(({ level, share }) => ({ level, label: levels.get(level) ?? level, share })),
          explain: toExplanationDto(explanation),
        },
      ];
    });
    const services = edition.themes.flatMap((theme) => theme.services);
    const together = servicesReading(services, sums.counts, edition.levels);
    const shownTogether = canCompareWith(sums.respondents) ? together : { ...together, ...UNTOLD };
    return {
      ...{ knownAt: taken.knownAt.toISOString(), takenAt: taken.takenAt.toISOString(), themes },
      explain: toExplanationDto(explainPhotographed(explainPooled(shownTogether, services.length), photographOn)),
    };
  }

  /** What changed between two photographs of one edition, whichever is named first. */
  async compare(one: Campaign, other: Campaign, edition: MatrixEdition): Promise<PhotographComparisonDto> {
    const [earlier, later] = one.photographOn <= other.photographOn ? [one, other] : [other, one];
    const respondents = await this.photographs.compareRespondents(earlier.id, later.id);
    const before = await this.sumsOf(earlier.id, edition);
    const after = await this.sumsOf(later.id, edition);
    const labels = new Map(edition.themes.map(({ id, label }) => [id, label]));
    return {
      ...{ earlier: toPhotographedDto(earlier), later: toPhotographedDto(later), respondents },
      themes: photographDifference(before, after).map(({ themeId, ...difference }) => ({
        ...{ id: themeId, label: labels.get(themeId) ?? themeId },
        ...difference,
      })),
      explain: toExplanationDto(explainPhotographDifference(earlier.photographOn, later.photographOn, respondents)),
    };
  }

  private async sumsOf(campaignId: string, edition: MatrixEdition): Promise<Sums> {
    const counts = await this.photographs.findSums(campaignId);
    return {
      counts,
      respondents: respondentsIn(counts),
      themes: themeReadings(edition.themes, counts, edition.levels),
    };
  }
}

export function toPhotographedDto({ id, title, photographOn }: Campaign): PhotographComparisonDto['earlier'] {
  return { id, title, photographOn };
}
