import { DIRECTIONS, writtenOrNull } from '@ou-en-est-on/domain';
import { z } from 'zod';
import { IMPORT_FORMATS } from '../format-name.js';
import { seriesIdOf, seriesKey } from './series-name.js';

const HALF_A_CHARACTER = /\p{Surrogate}/u;
const words = (longest: number): z.ZodString =>
  z
    .string()
    .trim()
    .refine((text) => !text.includes('\0') && !HALF_A_CHARACTER.test(text), {
      error: 'contient un caractère interdit',
      abort: true,
    })
    .refine((text) => writtenOrNull(text) !== null, 'texte vide')
    .max(longest, `${String(longest)} caractères au plus`);
/** A century: what a file says of a longer one is a slip. */
const LONGEST_DAYS = 36_525;
const days = (least: number): z.ZodInt =>
  z
    .int()
    .min(least, `${String(least)} au moins`)
    .max(LONGEST_DAYS, `${String(LONGEST_DAYS)} jours au plus`);
const slug = z
  .string()
  .max(80, '80 caractères au plus')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'identifiant attendu : minuscules, chiffres, tirets');
const optionalWords = words(2_000).nullable().default(null);

/** `percentage`: from 0 to 100; `count`: a whole number, never negative; `number`: any number. */
export const VALUE_TYPES = ['percentage', 'count', 'number'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** What the file does not say of what it measures. What is left out is said to be unknown, never guessed. */
const indicatorDefinition = z.strictObject({
  id: slug,
  label: words(60),
  unit: words(60),
  direction: z.enum(DIRECTIONS, `doit être l’un de : ${DIRECTIONS.join(', ')}`),
  definition: words(2_000).default('Définition non précisée par le descripteur de l’import.'),
  publisher: optionalWords,
  dataset: optionalWords,
  licence: optionalWords,
  cadence: optionalWords,
  cadenceDays: days(1).nullable().default(null),
  usualLagDays: days(0).nullable().default(null),
  method: words(2_000).default('Valeurs reprises telles que publiées.'),
  limits: words(2_000).default('Limites non précisées par le descripteur de l’import.'),
});
export type IndicatorDefinition = z.output<typeof indicatorDefinition>;

const describedSeries = z
  .strictObject({
    name: words(300).describe('Comme le fichier la nomme : « IND-306 », ou l’intitulé de la colonne « indicateur »'),
    seriesId: slug.optional().describe('Sans lui : tiré du nom'),
    indicatorId: slug.optional().describe('Indicateur qui existe déjà'),
    indicator: indicatorDefinition.optional().describe('Indicateur à créer s’il n’existe pas'),
    values: z.enum(VALUE_TYPES, `doit être l’un de : ${VALUE_TYPES.join(', ')}`).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  })
  .refine(
    ({ indicatorId, indicator }) => (indicatorId === undefined) !== (indicator === undefined),
    'donnez indicatorId (un indicateur qui existe) ou indicator (sa définition), pas les deux',
  )
  .refine(({ name, seriesId = seriesIdOf(name) }) => seriesId !== '', {
    error: 'n’a ni lettre latine ni chiffre dont tirer un identifiant : donnez-le (champ « seriesId »)',
    path: ['name'],
  })
  .refine(({ minimum = -Infinity, maximum = Infinity }) => minimum <= maximum, {
    error: 'est plus grand que maximum',
    path: ['minimum'],
  });
export type DescribedSeries = z.output<typeof describedSeries>;

/** Beside a file to import: which indicators its series measure. */
export const importDescriptor = z.strictObject({
  format: z.enum(IMPORT_FORMATS, `doit être l’un de : ${IMPORT_FORMATS.join(', ')}`).optional(),
  publisher: optionalWords,
  series: z
    .array(describedSeries)
    .min(1, 'au moins une série')
    .max(200, '200 séries au plus')
    .refine((series) => hasNoRepeat(series.map(({ name }) => seriesKey(name))), 'une série est décrite deux fois')
    .refine(
      (series) => hasNoRepeat(series.flatMap(({ indicator }) => indicator?.id ?? [])),
      'un indicateur est défini deux fois',
    ),
});
export type ImportDescriptor = z.output<typeof importDescriptor>;

/** A descriptor that cannot be used; each fault names its field. */
export class DescriptorError extends Error {
  constructor(readonly faults: readonly { readonly field: string; readonly message: string }[]) {
    super(faults.map(({ field, message }) => (field === '' ? message : `${field} : ${message}`)).join('\n'));
  }
}

/**
 * Reads the text of a descriptor.
 * @throws DescriptorError
 */
export function readDescriptor(text: string): ImportDescriptor {
  const parsed = importDescriptor.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new DescriptorError(parsed.error.issues.flatMap(faultsOf));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DescriptorError([{ field: '', message: 'Le descripteur n’est pas du JSON lisible.' }]);
  }
}

function faultsOf(issue: z.core.$ZodIssue): { field: string; message: string }[] {
  const at = (key?: PropertyKey): string => [...issue.path, ...(key === undefined ? [] : [key])].map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: at(key), message: 'champ inconnu' }));
  if (issue.code === 'invalid_type') return [{ field: at(), message: 'manque, ou n’est pas du type attendu' }];
  return [{ field: at(), message: issue.message }];
}

function hasNoRepeat(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
