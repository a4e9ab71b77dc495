import { SHEET_GAPS, SHEET_PUBLICATION_KINDS, SHEET_STATUSES, SHEET_STEPS, writtenOrNull } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { FILE_IMPORT_STATUSES, importRefusal } from '../shared/import-refusal.contract.js';
import { page, pageQuery } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** What is longer than any text of a sheet is not read further. */
const LONGEST = 10_000;
const given = z.string().check(
  z.maxLength(LONGEST, 'dépasse dix mille signes'),
  z.refine((words) => !/[\0\p{Cs}]/u.test(words), 'contient un caractère interdit'),
);
const text = z._default(z.nullable(z.pipe(given, z.transform(writtenOrNull))), null);
const ids = z._default(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(200)), []);

/** A sheet as somebody writes it: it may be unfinished until it is published. */
export const actionSheetInput = z.object({
  reference: text,
  title: z.pipe(
    given,
    z.transform((words) => words.trim()),
  ),
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
});
export type ActionSheetInput = z.output<typeof actionSheetInput>;

/** One of the sheets that a collectivity writes; `version` is what a change must name in If-Match. */
export const ownSheet = annotated(
  z.object({
    id: z.string(),
    editionId: z.string(),
    reference: z.nullable(z.string()),
    title: z.string(),
    synthesis: z.nullable(z.string()),
    /** A level of the edition. */
    level: z.nullable(z.string()),
    results: z.nullable(z.string()),
    tools: z.nullable(z.string()),
    partners: z.nullable(z.string()),
    place: z.nullable(z.string()),
    startsOn: z.nullable(z.string()),
    endsOn: z.nullable(z.string()),
    lead: z.nullable(z.string()),
    serviceIds: z.array(z.string()),
    proposalIds: z.array(z.string()),
    version: z.int(),
    status: z.enum(SHEET_STATUSES),
    /** What is written differs from what is public; always for a draft. */
    hasChanges: z.boolean(),
    /** What lacks for it to be published. */
    gaps: z.array(z.enum(SHEET_GAPS)),
    /** What who asks may do now. */
    steps: z.array(z.enum(['edit', ...SHEET_STEPS])),
    editedAt: z.iso.datetime(),
    /** The name is null once the account is erased, or when its person left the collectivity. */
    editedBy: z.object({ name: z.nullable(z.string()), isYou: z.boolean() }),
  }),
  { id: 'OwnActionSheet' },
);
export type OwnSheetDto = z.infer<typeof ownSheet>;

export const ownSheetDetail = annotated(
  z.extend(ownSheet, {
    /** What happened to it in public, the latest first. */
    history: z.array(
      z.object({
        kind: z.enum(SHEET_PUBLICATION_KINDS),
        recordedAt: z.iso.datetime(),
        recordedBy: z.object({ name: z.nullable(z.string()), isYou: z.boolean() }),
        reason: z.nullable(z.string()),
      }),
    ),
  }),
  { id: 'OwnActionSheetDetail' },
);
export type OwnSheetDetailDto = z.infer<typeof ownSheetDetail>;

export const ownSheetList = z.extend(page(ownSheet), {
  collectivity: z.object({ id: z.string(), name: z.string() }),
  edition: z.object({ id: z.string(), label: z.string(), official: z.boolean() }),
});
export type OwnSheetListDto = z.infer<typeof ownSheetList>;
export const ownSheetQuery = pageQuery;

/** What an import of sheets did, or would do. Nothing is ever published by it. */
export const sheetImport = annotated(
  z.object({
    status: z.enum(FILE_IMPORT_STATUSES),
    counts: z.object({ created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
    sheets: z.array(
      z.object({
        reference: z.string(),
        title: z.string(),
        outcome: z.enum(['created', 'changed', 'unchanged']),
      }),
    ),
    refusals: described(z.array(importRefusal), 'Les 200 premiers refus ; le compte les dit tous.'),
  }),
  { id: 'SheetImport' },
);
export type SheetImportDto = z.infer<typeof sheetImport>;
