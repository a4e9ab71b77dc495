import { LABEL_AWARDS_LIMIT, type WrittenAward } from '@ou-en-est-on/domain';
import { z } from 'zod';
import { type ContentPath, type Draft, findingsOf, located } from '../content-faults.js';
import { computed, wordsUpTo } from '../json-cells.js';
import { listIn } from '../list-in.js';
import type { LabelFile } from './label-file.js';

/** What is longer than any text of an award is not read further. */
const LONGEST = 2_000;
const MOST_MENTIONS = 100;

const words = wordsUpTo(LONGEST);
const text = words
  .nullable()
  .default(null)
  .transform((given) => given ?? '');
const number = z.union([z.number(), words]).nullable().default(null);

const award = z.strictObject({
  year: number,
  givenTo: text,
  givenName: text,
  ats: number,
  mentions: z.array(words).max(MOST_MENTIONS).default([]),
  source: z.strictObject({ title: text, url: text, date: text }).optional(),
  ...{ id: computed, collectivity: computed, recordedAt: computed },
  ...{ isCorrection: computed, explain: computed },
});

const list = z.strictObject({
  // Counted before they are read.
  items: z.array(z.unknown()).max(LABEL_AWARDS_LIMIT).pipe(z.array(award)),
  ...{ total: computed, next: computed, explain: computed, clocks: computed },
});

const PATH_OF = {
  year: ['year'],
  collectivity: ['givenTo'],
  name: ['givenName'],
  ats: ['ats'],
  mentions: ['mentions'],
  sourceTitle: ['source', 'title'],
  sourceUrl: ['source', 'url'],
  sourceDate: ['source', 'date'],
} as const satisfies Record<keyof WrittenAward, ContentPath>;

/** The awards of a list in the form the API gives it; none when one of them cannot be read. */
export function readLabelItems(draft: Draft): LabelFile {
  const parsed = list.safeParse(draft.raw);
  if (!parsed.success) {
    return { drafts: [], faults: parsed.error.issues.flatMap((issue) => located(draft, findingsOf(draft.raw, issue))) };
  }
  const drafts = parsed.data.items.map(({ year, givenTo, givenName, ats, mentions, source }, index) => ({
    written: {
      ...{ year: String(year ?? ''), collectivity: givenTo, name: givenName, ats: String(ats ?? '') },
      mentions: mentions.flatMap(listIn),
      ...{ sourceTitle: source?.title ?? '', sourceUrl: source?.url ?? '', sourceDate: source?.date ?? '' },
    },
    locate: (field: keyof WrittenAward) => draft.locate(['items', index, ...PATH_OF[field]]),
  }));
  return { drafts, faults: [] };
}
