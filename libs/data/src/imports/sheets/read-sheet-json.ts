import { SHEETS_LIMIT, writtenOrNull } from '@ou-en-est-on/domain';
import { z } from 'zod';
import { type Draft, findingsOf, located } from '../content-faults.js';
import { type ImportFault, importFault } from '../csv/import-fault.js';
import { computed, wordsUpTo } from '../json-cells.js';
import { REFERENCE_MISSING, type SheetFile } from './sheet-draft.js';

/** What is longer than any text of a sheet is not read further. */
const LONGEST = 10_000;
const MOST_LINKS = 200;

const words = wordsUpTo(LONGEST);
const text = words.transform(writtenOrNull).nullable().default(null);
const ids = z.array(words).max(MOST_LINKS).default([]);

const sheet = z.strictObject({
  reference: text,
  id: text,
  title: words,
  synthesis: text,
  level: text,
  results: text,
  tools: text,
  partners: text,
  place: text,
  startsOn: text,
  endsOn: text,
  lead: text,
  serviceIds: ids,
  proposalIds: ids,
  ...{ editionId: computed, version: computed, status: computed, hasChanges: computed },
  ...{ gaps: computed, steps: computed, editedAt: computed, editedBy: computed },
});

const list = z.strictObject({
  // Counted before they are read.
  items: z.array(z.unknown()).max(SHEETS_LIMIT).pipe(z.array(sheet)),
  ...{ total: computed, next: computed, collectivity: computed, edition: computed },
});

/** The sheets of a list in the form the API gives it; none when one of them cannot be read. */
export function readSheetItems(draft: Draft): SheetFile {
  const parsed = list.safeParse(draft.raw);
  if (!parsed.success) {
    return { drafts: [], faults: parsed.error.issues.flatMap((issue) => located(draft, findingsOf(draft.raw, issue))) };
  }
  const faults: ImportFault[] = [];
  const drafts = parsed.data.items.flatMap((item, index) => {
    const { title, synthesis, level, results, tools, partners, place, startsOn, endsOn, lead } = item;
    const locate = (field: string): ReturnType<Draft['locate']> => draft.locate(['items', index, field]);
    const reference = item.reference ?? item.id;
    if (reference === null) {
      faults.push(importFault('missing-value', REFERENCE_MISSING, locate('reference')));
      return [];
    }
    return {
      content: {
        ...{ reference, title, synthesis, level, results, tools, partners, place, startsOn, endsOn, lead },
        ...{ serviceIds: item.serviceIds, proposalIds: item.proposalIds },
      },
      locate,
    };
  });
  return { drafts, faults };
}
