import type { SuggestedLevelDto } from '@ou-en-est-on/contracts';
import { ActionSheetRepository, type WorkingSheet } from '@ou-en-est-on/data';
import { type MatrixEdition, parisDate, type SuggestedLevel, suggestedLevels } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';

/** What the collectivity's own sheets, drafts included, speak for: shown beside the answers, which they never change. */
export async function readSuggestedLevels(
  manager: Transaction,
  collectivityId: string,
  { id, levels }: MatrixEdition,
  now: Date,
): Promise<SuggestedLevelDto[]> {
  const written = await new ActionSheetRepository(manager).findAll(collectivityId);
  const sheets = written.filter(({ editionId }) => editionId === id);
  const found = suggestedLevels(sheets, levels, parisDate(now));
  return found.map((suggestion) => toDto(suggestion, sheets));
}

function toDto(
  { serviceId, level, cautions, sheetIds }: SuggestedLevel,
  sheets: readonly WorkingSheet[],
): SuggestedLevelDto {
  return {
    ...{ serviceId, level, cautions: [...cautions] },
    sheets: sheetIds.flatMap((sheetId) => {
      const sheet = sheets.find(({ id }) => id === sheetId);
      if (!sheet || sheet.level === null) return [];
      const { id, title, publishedVersion } = sheet;
      return [{ id, title, level: sheet.level, status: publishedVersion === null ? 'draft' : 'published' }];
    }),
  };
}
