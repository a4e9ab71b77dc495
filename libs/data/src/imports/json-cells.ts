import { z } from 'zod';

/** Said by the API of what it lists, and read nowhere: its own lists can be imported as they are. */
export const computed = z.unknown().optional();

/** A text of a file; what is longer than any that is kept is not read further. */
export const wordsUpTo = (longest: number): z.ZodString =>
  z
    .string()
    .max(longest)
    .trim()
    .refine((given) => !/[\0\p{Cs}]/u.test(given), 'contient un caractère interdit');
