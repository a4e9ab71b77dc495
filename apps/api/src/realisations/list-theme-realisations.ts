import { Injectable } from '@nestjs/common';
import type { ClocksQuery, ThemeRealisationListDto } from '@ou-en-est-on/contracts';
import { LabelMatrixRepository } from '@ou-en-est-on/data';
import { respondentsIn } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { currentEdition } from '../shared/current-edition.js';
import { ReadRealisations } from './read-realisations.js';
import { THEME_COLUMNS } from './realisation.columns.js';
import { toThemeRealisations } from './theme-realisation.mapper.js';

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
    const edition = await currentEdition(this.editions);
    const counts = await this.readRealisations.national(edition.id, null, clocks);
    const { themes: items, explain } = toThemeRealisations(edition, counts);
    return {
      ...{ clocks: toClocksDto(clocks), items, total: items.length, next: null },
      ...{ editionId: edition.id, editionOfficial: edition.official, respondents: respondentsIn(counts), explain },
    };
  }

  /** Every theme. */
  async export(query: ClocksQuery): Promise<CsvFile> {
    return toCsv('realisations-par-thematique.csv', (await this.run(query)).items, THEME_COLUMNS);
  }
}
