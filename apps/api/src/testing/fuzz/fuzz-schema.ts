import type { Chance } from './chance.js';
import { anyText, DAYS } from './fuzz-values.js';

/** What the document says of a value, as far as it is read here. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Values that exist, for a name: `serviceIds`, `motion`. */
export type Known = (name: string) => readonly unknown[];

/** A value that the schema allows, and that exists where its name says of what it is. */
export function goodValue(schema: Schema, name: string, known: Known, chance: Chance): unknown {
  const { anyOf, type } = schema;
  if (anyOf) return goodValue(chance.pick(anyOf), name, known, chance);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.pick(schema.enum);
  const made = MAKERS[Array.isArray(type) ? (chance.pick(type) as string) : String(type)];
  return made ? made(schema, name, known, chance) : {};
}

type Maker = (schema: Schema, name: string, known: Known, chance: Chance) => unknown;

const MAKERS: Readonly<Record<string, Maker>> = {
  object: ({ properties = {}, required = [] }, _name, known, chance) =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([key]) => required.includes(key) || chance.happens(60))
        .map(([key, one]) => [key, goodValue(one, key, known, chance)]),
    ),
  array: ({ items = {}, minItems = 0 }, name, known, chance) =>
    Array.from({ length: Math.max(minItems, chance.below(3)) }, () => goodValue(items, name, known, chance)),
  integer: wholeNumber,
  number: wholeNumber,
  boolean: (_schema, _name, _known, chance) => chance.happens(50),
  null: () => null,
  string: goodText,
};

function wholeNumber({ minimum = 0, maximum = 100 }: Schema, _name: string, _known: Known, chance: Chance): number {
  return minimum + chance.below(Math.max(1, Math.min(maximum, minimum + 100) - minimum + 1));
}

function goodText({ format, pattern, maxLength = 80 }: Schema, name: string, known: Known, chance: Chance): unknown {
  const existing = known(name);
  if (existing.length > 0) return chance.pick(existing);
  if (format === 'date') return chance.pick(DAYS);
  if (pattern?.includes('https?')) return 'https://ville.example/preuve';
  return 'Un texte, avec « guillemets » et l’apostrophe.'.slice(0, maxLength);
}

/** The same value, wrong in one place: another type, a text that nobody expects, a part less, a part more. */
export function spoil(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.happens(10)) return anything(chance);
  const entries = Object.entries(value);
  const kind = chance.below(100);
  if (kind < 12) entries.push([anyText(chance), anything(chance)]);
  else if (kind < 24) entries.splice(chance.below(Math.max(1, entries.length)), 1);
  else {
    const at = chance.below(Math.max(1, entries.length));
    entries[at] = [entries[at]?.[0] ?? anyText(chance), spoil(entries[at]?.[1], chance)];
  }
  return Array.isArray(value) ? entries.map(([, one]) => one as unknown) : Object.fromEntries(entries);
}

function anything(chance: Chance): unknown {
  const made = chance.pick<() => unknown>([
    () => null,
    () => chance.happens(50),
    () => chance.pick([0, -1, 1.5, 1e308, 2 ** 53, 2 ** 31]),
    () => [],
    () => ({}),
    () => [anyText(chance), [anyText(chance)]],
    () => Array(3_000).fill('2023'),
    () => nested(500),
    () => 'é'.repeat(50_000),
    () => `a\0${anyText(chance)}`,
    () => `${anyText(chance)}\udfff`,
    () => anyText(chance),
  ]);
  return made();
}

function nested(depth: number): unknown {
  return depth === 0 ? 'fond' : { value: [nested(depth - 1)] };
}
