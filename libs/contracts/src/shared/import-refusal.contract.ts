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
