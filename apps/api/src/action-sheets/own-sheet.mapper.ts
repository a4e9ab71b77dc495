import type { OwnSheetDetailDto, OwnSheetDto } from '@ou-en-est-on/contracts';
import type { SheetPublicationEntity, WorkingSheet } from '@ou-en-est-on/data';
import {
  availableSheetSteps,
  decide,
  type Operation,
  sheetGaps,
  type SheetLife,
  type SheetStep,
} from '@ou-en-est-on/domain';
import type { SignedIn } from '../http/signed-in.js';

/** Who reads sheets, and whom they may know the name of. */
export interface SheetReader {
  readonly asker: SignedIn;
  readonly people: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** What one must be allowed to do to take a step. */
export const STEP_OPERATIONS = {
  edit: 'edit-sheets',
  publish: 'publish-sheets',
  withdraw: 'publish-sheets',
  discard: 'edit-sheets',
} as const satisfies Record<SheetStep | 'edit', Operation>;

export function lifeOf(sheet: WorkingSheet): SheetLife {
  const { publishedVersion, version, hasHistory, isClosed } = sheet;
  return {
    status: publishedVersion === null ? 'draft' : 'published',
    hasChanges: publishedVersion !== version,
    ...{ hasHistory, isClosed },
    gaps: sheetGaps(sheet),
  };
}

export function toOwnSheet(sheet: WorkingSheet, reader: SheetReader): OwnSheetDto {
  const { id, editionId, collectivityId, version, editedAt, editedBy } = sheet;
  const life = lifeOf(sheet);
  const { asker, now } = reader;
  const possible = [...(life.isClosed ? [] : (['edit'] as const)), ...availableSheetSteps(life)];
  const steps = possible.filter(
    (step) => decide(asker.principal, STEP_OPERATIONS[step], { collectivityId }, now).allowed,
  );
  return {
    ...{ id, editionId, version, steps },
    ...contentOf(sheet),
    ...{ status: life.status, hasChanges: life.hasChanges, gaps: [...life.gaps] },
    editedAt: editedAt.toISOString(),
    editedBy: toAuthor(editedBy, reader),
  };
}

export function toOwnSheetDetail(
  sheet: WorkingSheet,
  history: readonly SheetPublicationEntity[],
  reader: SheetReader,
): OwnSheetDetailDto {
  return {
    ...toOwnSheet(sheet, reader),
    history: history.map(({ kind, recordedAt, recordedBy, reason }) => ({
      ...{ kind, reason, recordedAt: recordedAt.toISOString() },
      recordedBy: toAuthor(recordedBy, reader),
    })),
  };
}

function contentOf(
  sheet: WorkingSheet,
): Pick<OwnSheetDto, 'title' | 'synthesis' | 'level' | 'reference' | 'results' | 'tools' | 'partners' | 'place'> &
  Pick<OwnSheetDto, 'startsOn' | 'endsOn' | 'lead' | 'serviceIds' | 'proposalIds'> {
  const { reference, title, synthesis, level, results, tools, partners, place, startsOn, endsOn, lead } = sheet;
  return {
    ...{ reference, title, synthesis, level, results, tools, partners, place, startsOn, endsOn, lead },
    serviceIds: [...sheet.serviceIds],
    proposalIds: [...sheet.proposalIds],
  };
}

function toAuthor(personId: string, { asker, people }: SheetReader): OwnSheetDto['editedBy'] {
  return { name: people.get(personId) ?? null, isYou: personId === asker.principal.personId };
}
