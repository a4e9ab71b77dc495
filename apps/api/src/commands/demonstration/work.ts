import {
  ActionSheetRepository,
  inTransaction,
  LabelMatrixRepository,
  SelfAssessmentRepository,
} from '@ou-en-est-on/data';
import { COMMAND, sheetFaults, type SheetContent, type SheetKnowledge } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { type SheetContext, sheetContext } from '../../action-sheets/sheet-knowledge.js';
import { currentEdition } from '../../shared/current-edition.js';
import { CommandError } from '../run-command.js';
import type { Place, Places } from './places.js';
import { SHEETS, titleAt } from './sheets.js';

/** The name under which the database takes what is invented, in a demonstration only. */
const INVENTED_BY = 'generated';
/** One sheet of each kind at the first place, fewer and others elsewhere. */
const SHEETS_ELSEWHERE = 2;
/** Between the days on which two sheets were written. */
const APART_MS = 23 * 86_400_000;
const CHANGES = 4;

/** Writes and publishes sheets, in some of the places; one is left as a draft. */
export function inventSheets(dataSource: DataSource, { commune, epci, others }: Places, now: Date): Promise<void> {
  return inTransaction(dataSource, { identity: COMMAND }, async (manager) => {
    const context = await sheetContext(manager, null);
    const published = SHEETS.filter(({ level }) => level !== null);
    const elsewhere = [epci, ...others].flatMap((place, index) =>
      [...published, ...published]
        .slice(index % published.length)
        .slice(0, SHEETS_ELSEWHERE)
        .map((content) => ({ place, content })),
    );
    const all = [...SHEETS.map((content) => ({ place: commune, content })), ...elsewhere];
    for (const [index, { place, content }] of all.entries()) {
      await write(manager, context, place, content, new Date(now.getTime() - (index + 1) * APART_MS));
    }
  });
}

/** Some answers of the first place changed since its last validation: there is something to hand over and to validate. */
export function beginSomeWork(dataSource: DataSource, { commune }: Places, now: Date): Promise<void> {
  return inTransaction(dataSource, { identity: COMMAND }, async (manager) => {
    const { id: editionId, levels } = await currentEdition(new LabelMatrixRepository(manager));
    const [last, before] = [levels.at(-1)?.code, levels.at(-2)?.code];
    if (last === undefined || before === undefined) return;
    const key = { collectivityId: commune.id, editionId };
    const states = new SelfAssessmentRepository(manager);
    await states.lock(key);
    const answers = (await states.findAnswers(key)).filter(({ value }) => value === before).slice(0, CHANGES);
    for (const { serviceId } of answers) {
      const answer = { value: last, providedBy: null, note: null, evidence: [] };
      await states.writeAnswer(key, serviceId, { ...answer, editedAt: now, editedBy: INVENTED_BY });
    }
    await states.moveTo(key, 'editing');
  });
}

async function write(
  manager: EntityManager,
  { edition, known }: SheetContext,
  place: Place,
  content: SheetContent,
  now: Date,
): Promise<void> {
  const told = { ...content, title: titleAt(content.title, place.name), place: place.name };
  requireRight(told, known);
  const sheets = new ActionSheetRepository(manager);
  const key = { id: randomUUID(), collectivityId: place.id, editionId: edition.id };
  await sheets.create(key, told, { at: now, by: INVENTED_BY });
  // What has no level yet is left as a draft.
  if (content.level === null) return;
  await sheets.recordPublication(key, { kind: 'published', reason: null, recordedAt: now, recordedBy: INVENTED_BY });
}

/** @throws CommandError for a sheet that nobody could have written */
function requireRight(content: SheetContent, known: SheetKnowledge): void {
  const [fault] = sheetFaults(content, known);
  if (fault)
    throw new CommandError(`Fiche « ${content.title} » : ${fault.field}, ${fault.code} (${fault.value ?? ''}).`);
}
