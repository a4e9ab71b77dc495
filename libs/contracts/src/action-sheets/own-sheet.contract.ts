import { SHEET_GAPS, SHEET_PUBLICATION_KINDS, SHEET_STATUSES, SHEET_STEPS } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { importRefusal } from '../imports/import.contract.js';
import { page, pageQuery } from '../shared/common.contract.js';

/** What is longer than any text of a sheet is not read further. */
const LONGEST = 10_000;
const given = z
  .string()
  .max(LONGEST)
  .refine((words) => !/[\0\p{Cs}]/u.test(words), 'contient un caractère interdit');
const text = given
  .transform((words) => words.trim() || null)
  .nullable()
  .default(null);
const ids = z.array(z.string().max(80)).max(200).default([]);

/** A sheet as somebody writes it: it may be unfinished until it is published. */
export const actionSheetInput = z.object({
  reference: text,
  title: given.transform((words) => words.trim()),
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
export const ownSheet = z
  .object({
    id: z.string(),
    editionId: z.string(),
    reference: z.string().nullable(),
    title: z.string(),
    synthesis: z.string().nullable(),
    /** A level of the edition. */
    level: z.string().nullable(),
    results: z.string().nullable(),
    tools: z.string().nullable(),
    partners: z.string().nullable(),
    place: z.string().nullable(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    lead: z.string().nullable(),
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
    editedBy: z.object({ name: z.string().nullable(), isYou: z.boolean() }),
  })
  .meta({ id: 'OwnActionSheet' });
export type OwnSheetDto = z.infer<typeof ownSheet>;

export const ownSheetDetail = ownSheet
  .extend({
    /** What happened to it in public, the latest first. */
    history: z.array(
      z.object({
        kind: z.enum(SHEET_PUBLICATION_KINDS),
        recordedAt: z.iso.datetime(),
        recordedBy: z.object({ name: z.string().nullable(), isYou: z.boolean() }),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnActionSheetDetail' });
export type OwnSheetDetailDto = z.infer<typeof ownSheetDetail>;

export const ownSheetList = page(ownSheet).extend({
  collectivity: z.object({ id: z.string(), name: z.string() }),
  edition: z.object({ id: z.string(), label: z.string(), official: z.boolean() }),
});
export type OwnSheetListDto = z.infer<typeof ownSheetList>;
export const ownSheetQuery = pageQuery;

export const sheetWithdrawInput = z.object({
  reason: z.string().trim().min(1, 'dites pourquoi : cela reste dans l’historique').max(1_000),
});
export type SheetWithdrawInput = z.output<typeof sheetWithdrawInput>;

export const sheetImportQuery = z.object({
  apply: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .describe('Enregistrer les fiches ; sans ce paramètre, le fichier est seulement essayé.'),
});
export type SheetImportQuery = z.output<typeof sheetImportQuery>;

/** `ready`: nothing stands in the way; `unchanged`: the sheets say it already. */
export const SHEET_IMPORT_STATUSES = ['refused', 'ready', 'unchanged', 'imported'] as const;

/** What an import of sheets did, or would do. Nothing is ever published by it. */
export const sheetImport = z
  .object({
    status: z.enum(SHEET_IMPORT_STATUSES),
    counts: z.object({ created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
    sheets: z.array(
      z.object({
        reference: z.string(),
        title: z.string(),
        outcome: z.enum(['created', 'changed', 'unchanged']),
      }),
    ),
    refusals: z.array(importRefusal),
  })
  .meta({ id: 'SheetImport' });
export type SheetImportDto = z.infer<typeof sheetImport>;
