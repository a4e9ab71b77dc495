import * as z from 'zod/mini';
import { annotated, described } from './annotate.js';

/** One fault of a request: where, what is wrong, in French. */
export const problemFault = z.object({
  field: described(z.string(), 'Champ en cause : « limit », « filters.stake »…'),
  message: z.string(),
});

/** Errors are problem details (RFC 9457) with a stable code. */
export const problem = annotated(
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: described(z.string(), 'Code stable, à lire par un programme.'),
    detail: described(z.string(), 'Une phrase qui dit quoi faire.'),
    instance: described(z.optional(z.string()), 'Identifiant de la requête, à citer à l’assistance.'),
    faults: z.optional(z.array(problemFault)),
    current: described(
      z.optional(z.unknown()),
      'Ce qui est gardé à la place, plus récent que ce que la requête nommait.',
    ),
  }),
  { id: 'Problem' },
);
export type Problem = z.infer<typeof problem>;
