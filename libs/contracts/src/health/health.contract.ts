import * as z from 'zod';

export const health = z
  .object({
    status: z.enum(['ok', 'unavailable']),
    /** Commit the running code was built from; null outside a Git checkout. */
    commit: z.string().nullable(),
    /** Present on `ready`: what is missing, in words. */
    reasons: z.array(z.string()).optional(),
  })
  .meta({ id: 'Health' });
export type HealthDto = z.infer<typeof health>;
