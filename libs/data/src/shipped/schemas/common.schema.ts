import {
  CONFIDENCES,
  DATE_PRECISIONS,
  EVIDENCE_KINDS,
  REVIEW_STATES,
  VERIFICATIONS,
  isCalendarDate,
  isPartialDate,
  writtenOrNull,
} from '@ou-en-est-on/domain';
import { z } from 'zod';

/** PostgreSQL holds neither NUL nor half of a surrogate pair. */
const NOT_STORABLE = 'caractère nul ou demi-caractère : ce n’est pas du texte';
const isStorable = (value: string): boolean => !value.includes('\0') && !/\p{Surrogate}/u.test(value);

/** Words shown or kept as they are: never empty, never with spaces around, every character readable. */
export const text = z
  .string()
  .refine((value) => writtenOrNull(value) !== null, { error: 'texte vide', abort: true })
  .refine((value) => value === value.trim(), 'espaces au début ou à la fin')
  .refine((value) => !value.includes('\uFFFD'), 'caractère illisible (\uFFFD) : il a été perdu à un enregistrement')
  .refine(isStorable, NOT_STORABLE);
export const nullableText = text.nullable();

export const calendarDate = z.string().refine(isCalendarDate, 'jour attendu : AAAA-MM-JJ, qui existe au calendrier');
export const partialDate = z.string().refine(isPartialDate, 'année, mois ou jour attendu, qui existe au calendrier');
export const datePrecision = z.enum(DATE_PRECISIONS);
export const reviewState = z.enum(REVIEW_STATES);
export const confidence = z.enum(CONFIDENCES);
export const verification = z.enum(VERIFICATIONS);

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'identifiant attendu : minuscules, chiffres, tirets');
export const proposalId = z.string().regex(/^\d{4}(-\d+)(\.\d+)+$/, 'identifiant de proposition attendu : 2023-1.2.3');
export const factRef = z
  .string()
  .regex(/^[a-z0-9-]+:[tmo]\d+$/, 'référence de fait attendue : action:t1, action:m1 ou action:o1');
export const territoryId = z
  .string()
  .regex(
    /^(FR|REG-\d{2}|DEP-(\d{2,3}|2[AB])|EPCI-\d{9}|COM-[0-9AB]{5})$/,
    'identifiant de territoire attendu : FR, REG-53, DEP-2A…',
  );
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'empreinte sha256 attendue');
export const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'adresse web attendue')
  .refine(isStorable, NOT_STORABLE);
/** What an integer of PostgreSQL can hold. */
const LARGEST_INTEGER = 2 ** 31 - 1;
export const count = z.int().min(0).max(LARGEST_INTEGER);
export const position = z.int().min(1).max(LARGEST_INTEGER);
export const year = z.int().min(2000).max(2100);

/** Where a file comes from: what is verbatim, what is our reading, the limits a reader must see. */
export const provenance = z.strictObject({
  title: text,
  /** The day the facts of the file were settled. */
  date: calendarDate,
  convertedFrom: z.array(text),
  seeds: z.array(z.strictObject({ file: text, sha256 })),
  publicSources: z.array(text),
  verbatim: text,
  inferred: text,
  notes: z.record(z.string(), text),
  /** What the codes of the file mean, in French. */
  vocabularies: z.record(z.string(), z.record(z.string(), text)),
});

/** The source of a fact, inside the row that rests on it. */
export const source = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  publisher: text,
  title: text,
  reference: nullableText,
  url: webAddress.nullable(),
  /** True when we formed the address from the document's number. */
  urlBuilt: z.boolean(),
});
export type ShippedSource = z.infer<typeof source>;
