import { Injectable } from '@nestjs/common';
import type { CampaignDetailDto, PhotographComparisonDto, PhotographDto } from '@ou-en-est-on/contracts';
import { type PhotographEntity, PhotographRepository } from '@ou-en-est-on/data';
import {
  type Campaign,
  explainPhotographDifference,
  explainPhotographed,
  explainPooled,
  type MatrixEdition,
  type PhotographedTheme,
  photographDifference,
  type PooledReading,
  servicesReading,
  type StandingCount,
  themeReadings,
} from '@ou-en-est-on/domain';
import { labelsOf } from '../realisations/realisation.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';

interface Sums {
  readonly counts: readonly StandingCount[];
  readonly themes: readonly (PooledReading & PhotographedTheme)[];
}

/** A photographed campaign, with its sums. */
interface Counted {
  readonly campaign: Campaign;
  readonly sums: Sums;
}

/** What photographs say, theme by theme, of those who had answered. */
@Injectable()
export class ReadPhotographs {
  constructor(private readonly photographs: PhotographRepository) {}

  /** What the photograph of a campaign holds, and what changed between it and another one; nothing before it is taken. */
  async read(
    campaign: Campaign,
    other: Campaign | undefined,
    edition: MatrixEdition,
  ): Promise<Pick<CampaignDetailDto, 'photograph' | 'comparison'>> {
    const taken = await this.photographs.find(campaign.id);
    if (!taken) return { photograph: null, comparison: null };
    const own = { campaign, sums: await this.sumsOf(campaign.id, edition) };
    return {
      photograph: toPhotographDto(taken, own, edition),
      comparison: other
        ? await this.compare(own, { campaign: other, sums: await this.sumsOf(other.id, edition) }, edition)
        : null,
    };
  }

  /** What changed between two photographs of one edition, whichever is named first. */
  private async compare(one: Counted, other: Counted, edition: MatrixEdition): Promise<PhotographComparisonDto> {
    const inOrder =
      one.campaign.photographOn <= other.campaign.photographOn ? ([one, other] as const) : ([other, one] as const);
    const [{ campaign: earlier, sums: before }, { campaign: later, sums: after }] = inOrder;
    const respondents = await this.photographs.compareRespondents(earlier.id, later.id);
    const drawn = new Map(toThemes({ campaign: later, sums: after }, edition).map((theme) => [theme.id, theme]));
    return {
      ...{ earlier: toPhotographedDto(earlier), later: toPhotographedDto(later), respondents },
      themes: photographDifference(before.themes, after.themes).flatMap(({ themeId, ...difference }) => {
        const theme = drawn.get(themeId);
        return theme ? [{ ...difference, id: themeId, label: theme.label, explain: theme.explain }] : [];
      }),
      explain: toExplanationDto(explainPhotographDifference(earlier.photographOn, later.photographOn, respondents)),
    };
  }

  private async sumsOf(campaignId: string, edition: MatrixEdition): Promise<Sums> {
    const counts = await this.photographs.findSums(campaignId);
    return {
      counts,
      themes: themeReadings(edition.themes, counts, edition.levels),
    };
  }
}

function toPhotographDto(taken: PhotographEntity, counted: Counted, edition: MatrixEdition): PhotographDto {
  const services = edition.themes.flatMap((theme) => theme.services);
  const together = servicesReading(services, counted.sums.counts, edition.levels);
  const explanation = explainPhotographed(explainPooled(together, services.length), counted.campaign.photographOn);
  return {
    ...{ knownAt: taken.knownAt.toISOString(), takenAt: taken.takenAt.toISOString() },
    ...{ themes: toThemes(counted, edition), explain: toExplanationDto(explanation) },
  };
}

/** What a photograph says of each theme, and how it was made. */
function toThemes({ campaign: { photographOn }, sums }: Counted, edition: MatrixEdition): PhotographDto['themes'] {
  const levels = labelsOf(edition.levels);
  return edition.themes.flatMap(({ id, label, services }, index) => {
    const reading = sums.themes[index];
    if (!reading) return [];
    const { distribution, value, low, high } = reading;
    const explanation = explainPhotographed(explainPooled(reading, services.length), photographOn);
    return [
      {
        ...{ id, label, value, low, high },
        distribution: distribution.map(({ level, share }) => ({ level, label: levels.get(level) ?? level, share })),
        explain: toExplanationDto(explanation),
      },
    ];
  });
}

export function toPhotographedDto({ id, title, photographOn }: Campaign): PhotographComparisonDto['earlier'] {
  return { id, title, photographOn };
}
