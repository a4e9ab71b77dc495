import * as z from 'zod/mini';
import { annotated, described } from './annotate.js';

/** A case of a file that is not taken, whatever the file is of. */
export const importRefusal = annotated(
  z.object({
    line: described(z.nullable(z.int()), 'Comme un éditeur les compte, les titres étant la ligne 1.'),
    column: z.nullable(z.string()),
    value: described(z.nullable(z.string()), 'Ce que dit la case, abrégé.'),
    code: described(z.string(), 'Code stable, à lire par un programme.'),
    message: z.string(),
  }),
  { id: 'ImportRefusal' },
);
export type ImportRefusalDto = z.infer<typeof importRefusal>;

/** Of a small file: read while one waits, tried, then kept whole or not at all. */
export const fileImportQuery = z.object({
  apply: described(
    z.pipe(
      z._default(z.enum(['true', 'false']), 'false'),
      z.transform((word) => word === 'true'),
    ),
    'Enregistrer ce que dit le fichier ; sans ce paramètre, il est seulement essayé.',
  ),
});
export type FileImportQuery = z.output<typeof fileImportQuery>;

/** `ready`: nothing stands in the way; `unchanged`: what the file says is known already. */
export const FILE_IMPORT_STATUSES = ['refused', 'ready', 'unchanged', 'imported'] as const;
