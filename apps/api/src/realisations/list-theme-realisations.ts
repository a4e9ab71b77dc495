import { Injectable } from '@nestjs/common';
import type { ClocksQuery, ThemeRealisationListDto } from '@ou-en-est-on/contracts';
import { LabelMatrixRepository } from '@ou-en-est-on/data';
import { explainPooled, respondentsIn, servicesReading, themeReadings } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { labelsOf } from './realisation.mapper.js';
import { ReadRealisations } from './read-realisations.js';

/** How the respondents stand on each theme of the edition shown, on the day read. */
@Injectable()
export class ListThemeRealisations {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly readRealisations: ReadRealisations,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found before an edition is loaded */
  async run(query: ClocksQuery): Promise<ThemeRealisationListDto> {
    const clocks = this.clock.reading(query);
    const edition = await this.editions.findCurrentEdition();
    if (!edition) throw new ProblemError('not-found');
    const counts = await this.readRealisations.national(edition.id, null, clocks);
    const levels = labelsOf(edition.levels);
    const readings = themeReadings(edition.themes, counts, edition.levels);
    const everything = edition.themes.flatMap(({ services }) => services);
    const together = servicesReading(everything, counts, edition.levels);
    const items = edition.themes.flatMap(({ id, label, services }, index) => {
      const reading = readings[index];
      if (!reading) return [];
      const { distribution, value, low, high } = reading;
      return [
        {
          ...{ id, label, value, low, high },
          distribution: distribution.map(({ level, share }) => ({ level, label: levels.get(level) ?? level, share })),
          explain: toExplanationDto(explainPooled(reading, services.length)),
        },
      ];
    });
    return {
      ...{ clocks: toClocksDto(clocks), items, total: items.length, next: null },
      ...{ editionId: edition.id, editionOfficial: edition.official, respondents: respondentsIn(counts) },
      explain: toExplanationDto(explainPooled(together, everything.length)),
    };
  }
}
