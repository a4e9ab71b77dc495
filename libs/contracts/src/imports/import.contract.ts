import * as z from 'zod';
import { page, pageQuery } from '../shared/common.contract.js';

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

const count = z.int().min(0);
const instant = z.iso.datetime();

export const importWarning = z
  .object({ line: z.int().nullable(), code: z.string(), message: z.string() })
  .meta({ id: 'ImportWarning' });

export const importRefusal = z
  .object({
    line: z.int().nullable().describe('Comme un éditeur les compte, les titres étant la ligne 1.'),
    column: z.string().nullable(),
    value: z.string().nullable().describe('Ce que dit la case, abrégé.'),
    code: z.string().describe('Code stable, à lire par un programme.'),
    message: z.string(),
  })
  .meta({ id: 'ImportRefusal' });
export type ImportRefusalDto = z.infer<typeof importRefusal>;

export const importSummary = z
  .object({
    id: z.string(),
    sourceFile: z.string(),
    status: z.enum(IMPORT_STATUSES),
    /** What a worker has to do, or is doing. */
    task: z.enum(['check', 'publish']).nullable(),
    requestedAt: instant,
    checkedAt: instant.nullable(),
    publishedAt: instant.nullable(),
    withdrawnAt: instant.nullable(),
    progress: z.object({ bytesRead: count, byteCount: count.nullable(), lines: count }),
    format: z.enum(['barometre', 'impact']).nullable(),
    encoding: z.enum(['utf-8', 'windows-1252']).nullable(),
    delimiter: z.enum([',', ';']).nullable(),
    /** What publishing would do, then what it did; refused cells, those beyond the list included. */
    counts: z.object({ created: count, changed: count, unchanged: count, refused: count }),
    /** The published import that holds the same bytes. */
    sameAs: z.string().nullable(),
    /** Why it could not be read: not a fault of the file. */
    failure: z.string().nullable(),
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummaryDto = z.infer<typeof importSummary>;

export const importDetail = importSummary
  .extend({ refusals: z.array(importRefusal).describe('Les premiers refus'), warnings: z.array(importWarning) })
  .meta({ id: 'ImportDetail' });
export type ImportDetailDto = z.infer<typeof importDetail>;

export const importList = page(importSummary);
export type ImportListDto = z.infer<typeof importList>;

export const importRefusalList = page(importRefusal);
export type ImportRefusalListDto = z.infer<typeof importRefusalList>;

export const importQuery = pageQuery;

export const newImportQuery = z.object({
  name: z
    .string()
    .regex(/^[^\p{Cc}/\\]{1,200}$/u, 'doit être un nom de fichier')
    .default('import.csv')
    .describe('Nom du fichier, pour mémoire.'),
});
export type NewImportQuery = z.output<typeof newImportQuery>;

/** Header of a new import: its descriptor, JSON in base64url. */
export const IMPORT_DESCRIPTOR_HEADER = 'import-descriptor';
