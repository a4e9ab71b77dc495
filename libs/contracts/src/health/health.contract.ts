import * as z from 'zod/mini';
import { annotated } from '../shared/annotate.js';

export const health = annotated(
  z.object({
    status: z.enum(['ok', 'unavailable']),
    /** Commit the running code was built from; null outside a Git checkout. */
    commit: z.nullable(z.string()),
    /** Present on `ready`: what is missing, in words. */
    reasons: z.optional(z.array(z.string())),
  }),
  { id: 'Health' },
);
export type HealthDto = z.infer<typeof health>;
