import { Injectable } from '@nestjs/common';
import type {
  ServiceRealisationDto,
  PhotographedServiceListDto,
  PhotographedServicesQuery,
} from '@ou-en-est-on/contracts';
import { PhotographRepository } from '@ou-en-est-on/data';
import {
  canCompareWith,
  explainPhotographed,
  explainPooled,
  type MatrixService,
  respondentsIn,
  servicesReading,
  type StandingCount,
  subjectReading,
} from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { REALISATION_COLUMNS } from '../realisations/realisation.columns.js';
import { toRealisationDto } from '../realisations/realisation.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { slicePage } from '../shared/page.js';
import { FindPhotograph, type FoundPhotograph } from './find-photograph.js';

interface Counted extends FoundPhotograph {
  readonly counts: readonly StandingCount[];
}

/** How the respondents of a photograph stood on each service of its edition. */
@Injectable()
export class ListPhotographedServices {
  constructor(
    private readonly findPhotograph: FindPhotograph,
    private readonly photographs: PhotographRepository,
  ) {}

  /** @throws ProblemError not-found, invalid-cursor */
  async run(campaignId: string, query: PhotographedServicesQuery): Promise<PhotographedServiceListDto> {
    const counted = await this.read(campaignId, query);
    const shown = shownServices(counted);
    const { items, total, next } = slicePage(shown, query, ({ id }) => id);
    return {
      ...{ items: items.map((service) => toServiceDto(service, counted)), total, next },
      respondents: respondentsIn(counted.counts),
      explain: explainOf(shown, counted),
    };
  }

  /** Every service, whatever the page asked for. */
  async export(campaignId: string, query: PhotographedServicesQuery): Promise<CsvFile> {
    const counted = await this.read(campaignId, query);
    const services = shownServices(counted).map((service) => toServiceDto(service, counted));
    return toCsv(`photographie-${counted.campaignId}-services.csv`, services, REALISATION_COLUMNS);
  }

  private async read(campaignId: string, { theme }: PhotographedServicesQuery): Promise<Counted> {
    const found = await this.findPhotograph.run(campaignId, theme);
    return { ...found, counts: await this.photographs.findSums(found.campaignId) };
  }
}

/** None of one to four respondents, which would tell of each. */
function shownServices({ services, counts }: Counted): readonly MatrixService[] {
  return canCompareWith(respondentsIn(counts)) ? services : [];
}

/** Its counts; and its value and its range, from five answers counted on. */
function toServiceDto(service: MatrixService, counted: Counted): ServiceRealisationDto {
  const { counts, edition, day } = counted;
  const { levels } = edition;
  const reading = servicesReading([service], counts, levels);
  const { value, low, high } = reading;
  return {
    ...toRealisationDto(service, subjectReading(service.id, counts, levels), levels),
    ...{ value, low, high },
    explain: toExplanationDto(explainPhotographed(explainPooled(reading, 1), day)),
  };
}

function explainOf(
  services: readonly MatrixService[],
  { counts, edition, day }: Counted,
): ServiceRealisationDto['explain'] {
  const reading = servicesReading(services, counts, edition.levels);
  return toExplanationDto(explainPhotographed(explainPooled(reading, services.length), day));
}
