import type { ActionSheetDto, ActionSheetSummaryDto } from '@ou-en-est-on/contracts';
import type { PublicActionSheetEntity } from '@ou-en-est-on/data';
import { type MatrixEdition, precisionOf } from '@ou-en-est-on/domain';

/** What sheets are told with: names by id, and the edition that each rests on. */
export interface SheetNames {
  readonly collectivities: ReadonlyMap<string, string>;
  readonly editions: ReadonlyMap<string, MatrixEdition>;
}

/** What a published sheet says at length, in its own words. */
export type SheetTextsDto = Pick<ActionSheetDto, 'results' | 'tools' | 'partners' | 'place' | 'lead'>;

export function toSummary(sheet: PublicActionSheetEntity, names: SheetNames): ActionSheetSummaryDto {
  const { id, title, synthesis, level, collectivityId, editionId, publishedAt } = sheet;
  const edition = names.editions.get(editionId);
  const services = new Map(edition?.themes.flatMap((theme) => theme.services).map((one) => [one.id, one]));
  return {
    ...{ id, title, synthesis },
    collectivity: { id: collectivityId, name: names.collectivities.get(collectivityId) ?? collectivityId },
    edition: { id: editionId, label: edition?.label ?? editionId, official: edition?.official ?? false },
    level: { code: level, label: edition?.levels.find(({ code }) => code === level)?.label ?? level },
    startsOn: toDate(sheet.startsOn),
    endsOn: toDate(sheet.endsOn),
    services: sheet.serviceIds.map((serviceId) => {
      const service = services.get(serviceId);
      return { id: serviceId, label: service?.label ?? serviceId, themeId: service?.themeId ?? '' };
    }),
    proposalIds: sheet.proposalIds,
    publishedAt: publishedAt.toISOString(),
  };
}

export function toTexts({ results, tools, partners, place, lead }: PublicActionSheetEntity): SheetTextsDto {
  return { results, tools, partners, place, lead };
}

function toDate(date: string | null): ActionSheetDto['startsOn'] {
  return date === null ? null : { date, precision: precisionOf(date) };
}
