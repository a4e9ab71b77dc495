import { saysSomething } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { page, pageQuery } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';
import { importRefusal } from '../shared/import-refusal.contract.js';

/** `checking`: being read, or waiting to be; `ready`: may be published; `withdrawn`: was published, then undone. */
export const IMPORT_STATUSES = [
  'checking',
  'ready',
  'refused',
  'unchanged',
  'published',
  'withdrawn',
  'failed',
] as const;

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

export const importWarning = annotated(z.object({ line: z.nullable(z.int()), code: z.string(), message: z.string() }), {
  id: 'ImportWarning',
});

export const importSummary = annotated(
  z.object({
    id: z.string(),
    sourceFile: z.string(),
    status: z.enum(IMPORT_STATUSES),
    /** What a worker has to do, or is doing. */
    task: z.nullable(z.enum(['check', 'publish'])),
    requestedAt: instant,
    checkedAt: z.nullable(instant),
    /** A file tried is kept until then with its values, unless its publication is asked for; null for any other. */
    keptUntil: z.nullable(instant),
    publishedAt: z.nullable(instant),
    withdrawnAt: z.nullable(instant),
    progress: z.object({ bytesRead: count, byteCount: z.nullable(count), lines: count }),
    format: z.nullable(z.enum(['barometre', 'impact'])),
    encoding: z.nullable(z.enum(['utf-8', 'windows-1252'])),
    delimiter: z.nullable(z.enum([',', ';'])),
    /** What publishing would do, then what it did; refused cells, those beyond the list included. */
    counts: z.object({ created: count, changed: count, unchanged: count, refused: count }),
    /** The published import that holds the same bytes. */
    sameAs: z.nullable(z.string()),
    /** Why it could not be read: not a fault of the file. */
    failure: z.nullable(z.string()),
  }),
  { id: 'ImportSummary' },
);
export type ImportSummaryDto = z.infer<typeof importSummary>;

export const importDetail = annotated(
  z.extend(importSummary, {
    refusals: described(z.array(importRefusal), 'Les premiers refus'),
    warnings: z.array(importWarning),
  }),
  { id: 'ImportDetail' },
);
export type ImportDetailDto = z.infer<typeof importDetail>;

export const importList = page(importSummary);
export type ImportListDto = z.infer<typeof importList>;

export const importRefusalList = page(importRefusal);
export type ImportRefusalListDto = z.infer<typeof importRefusalList>;

export const importQuery = pageQuery;

export const newImportQuery = z.object({
  name: described(
    z._default(
      z
        .string()
        .check(
          z.regex(/^[^\p{Cc}/\\]{1,200}$/u, 'doit être un nom de fichier'),
          z.refine(saysSomething, 'doit être un nom de fichier'),
        ),
      'import.csv',
    ),
    'Nom du fichier, pour mémoire.',
  ),
});
export type NewImportQuery = z.output<typeof newImportQuery>;

/** Header of a new import: its descriptor, JSON in base64url. */
export const IMPORT_DESCRIPTOR_HEADER = 'import-descriptor';
