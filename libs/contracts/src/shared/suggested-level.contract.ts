import { SHEET_STATUSES, SUGGESTION_CAUTIONS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { annotated } from './annotate.js';

/** The level that the sheets of the collectivity speak for on a service: to be confirmed, never applied by itself. */
export const suggestedLevel = annotated(
  z.object({
    serviceId: z.string(),
    level: z.string(),
    /** What to look at before taking it over. */
    cautions: z.array(z.enum(SUGGESTION_CAUTIONS)),
    /** Those that serve the service and say a level, the furthest first. */
    sheets: z.array(z.object({ id: z.string(), title: z.string(), level: z.string(), status: z.enum(SHEET_STATUSES) })),
  }),
  { id: 'SuggestedLevel' },
);
export type SuggestedLevelDto = z.infer<typeof suggestedLevel>;
