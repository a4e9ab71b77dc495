import {
  CONFIDENCES,
  DATE_PRECISIONS,
  EVIDENCE_KINDS,
  REVIEW_STATES,
  RULE_IDS,
  isCalendarDate,
  isPartialDate,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { annotated, described } from './annotate.js';

/** `YYYY-MM-DD`, a real day of the calendar. */
export const calendarDate = annotated(z.string().check(z.refine(isCalendarDate, 'doit être une date AAAA-MM-JJ')), {
  format: 'date',
});

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = annotated(
  z.string().check(z.refine(isPartialDate, 'doit être une année, un mois ou un jour')),
  { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
);

export const datePrecision = z.enum(DATE_PRECISIONS);
export const reviewState = z.enum(REVIEW_STATES);
export const confidence = z.enum(CONFIDENCES);

export const evidence = annotated(
  z.object({
    id: z.string(),
    kind: z.enum(EVIDENCE_KINDS),
    publisher: z.string(),
    title: z.string(),
    reference: z.nullable(z.string()),
    url: z.nullable(z.string()),
    /** True when the address was formed by us from the document's number. */
    urlBuilt: z.boolean(),
    publishedOn: z.nullable(calendarDate),
    retrievedOn: z.nullable(calendarDate),
  }),
  { id: 'Evidence' },
);
export type EvidenceDto = z.infer<typeof evidence>;

/** The shape of every list: `next` is the cursor of the next page, null on the last one. */
export function page<T extends z.ZodMiniType>(
  item: T,
): z.ZodMiniObject<{
  items: z.ZodMiniArray<T>;
  total: z.ZodMiniNumberFormat;
  next: z.ZodMiniNullable<z.ZodMiniString>;
}> {
  return z.object({ items: z.array(item), total: z.int(), next: z.nullable(z.string()) });
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** Query of a list read by pages. */
export const pageQuery = z.object({
  cursor: described(z.optional(z.string().check(z.maxLength(512))), 'Curseur rendu par la page précédente (« next »).'),
  limit: described(
    z._default(
      z
        .pipe(z.string().check(z.regex(/^\d{1,3}$/, 'doit être un nombre entier')), z.transform(Number))
        .check(z.refine((n) => n >= 1 && n <= 100, 'doit être compris entre 1 et 100')),
      50,
    ),
    'Nombre d’éléments par page, de 1 à 100.',
  ),
});

export type PageQuery = z.output<typeof pageQuery>;

/** The two clocks of a reading: what was true on `asOf`, as this site knew it at the end of `knownAt`, in Paris. */
export const clocksQuery = z.object({
  asOf: described(
    z.optional(calendarDate),
    'Ce qui était vrai ce jour-là (AAAA-MM-JJ, heure de Paris). Sans ce paramètre : le jour de « knownAt ».',
  ),
  knownAt: described(
    z.optional(calendarDate),
    'Ce que le site avait publié ce jour-là (AAAA-MM-JJ, heure de Paris). Sans ce paramètre : aujourd’hui.',
  ),
});
export type ClocksQuery = z.output<typeof clocksQuery>;

/** The clocks an answer was made with. */
export const clocks = annotated(z.object({ asOf: calendarDate, knownAt: calendarDate }), { id: 'Clocks' });
export type ClocksDto = z.infer<typeof clocks>;

/** How a figure was made: the page lays it out, and recomputes nothing. */
export const explanation = annotated(
  z.object({
    ruleId: z.enum(RULE_IDS),
    ruleVersion: z.int(),
    formula: z.string(),
    inputs: z.array(
      z.object({
        label: z.string(),
        /** Null for an input that is missing, or that is only a date. */
        value: z.nullable(z.union([z.number(), z.string()])),
        source: z.nullable(z.string()),
        date: z.nullable(partialDate),
      }),
    ),
    /** Of how many things something is known; null where it means nothing. */
    coverage: z.nullable(z.object({ known: z.int(), total: z.int() })),
  }),
  { id: 'Explanation' },
);
export type ExplanationDto = z.infer<typeof explanation>;

/** The query of a resource that takes no parameter. */
export const noQuery = z.object({});

/** One or several values of a fixed vocabulary, separated by commas: `engaged,announced`. */
export function oneOrMore<const T extends readonly [string, ...string[]]>(
  values: T,
): z.ZodMiniType<T[number][], string> {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(',')),
    ),
    z.array(z.enum(values)).check(z.minLength(1)),
  );
}

export const identifier = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'doit être un identifiant'));

/** One or several identifiers separated by commas. */
export const identifiers = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.split(',')),
  ),
  z.array(identifier).check(z.minLength(1), z.maxLength(50)),
);
