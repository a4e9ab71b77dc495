import { isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Fault, ShippedDataError } from './fault.js';
import { pathOf } from './path-of.js';
import {
  SHIPPED_KINDS,
  SHIPPED_SCHEMAS,
  type ShippedDataset,
  type ShippedFile,
  type ShippedKind,
  isShippedKind,
} from './shipped-file.js';

/** The folder of the data that ship with the product. */
export const SHIPPED_DIR = fileURLToPath(new URL('../../shipped', import.meta.url));

export interface ReadOutcome {
  readonly dataset: ShippedDataset;
  /** Files that cannot be read, or do not have the shape of their kind. */
  readonly faults: readonly Fault[];
}

/** A file to read: the name people see, and where it is. */
export interface FileToRead {
  readonly file: string;
  readonly path: string;
}

/** Every shipped file of a folder, typed. Throws a `ShippedDataError` when one has not the shape of its kind. */
export function readShippedData(dir: string = SHIPPED_DIR): ShippedDataset {
  const { dataset, faults } = readFiles(jsonFilesIn(dir));
  if (faults.length > 0) throw new ShippedDataError(faults);
  return dataset;
}

/** Files named one by one; outside the shipped folder they are known by their base name. */
export function filesNamed(paths: readonly string[]): FileToRead[] {
  return paths.map((path) => {
    const inside = relative(SHIPPED_DIR, resolve(path));
    const isShipped = !inside.startsWith('..') && !isAbsolute(inside);
    return { file: isShipped ? inside.replaceAll('\\', '/') : basename(path), path };
  });
}

/** The JSON files of a folder and of those below it, in order. */
export function jsonFilesIn(dir: string): FileToRead[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file: file.replaceAll('\\', '/'), path: join(dir, file) }));
}

/** Reads files and sorts them by the kind they declare. */
export function readFiles(files: readonly FileToRead[]): ReadOutcome {
  const read = files.map(readFile);
  return {
    dataset: datasetOf(read.flatMap((one) => ('content' in one ? [one] : []))),
    faults: read.flatMap((one) => ('faults' in one ? one.faults : [])),
  };
}

/** Both datasets as one; a file of the second takes the place of the one of the same name. */
export function mergeDatasets(first: ShippedDataset, second: ShippedDataset): ShippedDataset {
  const replaced = new Set(filesOf(second).map(({ file }) => file));
  return datasetOf([...filesOf(first).filter(({ file }) => !replaced.has(file)), ...filesOf(second)]);
}

/** Every file of a dataset, whatever its kind. */
function filesOf(dataset: ShippedDataset): ShippedFile[] {
  return SHIPPED_KINDS.flatMap((kind): readonly ShippedFile[] => dataset[kind]);
}

/** The CSV file a series descriptor describes, beside it. */
export function seriesCsvPath(descriptor: ShippedFile<'open-data-series'>): string {
  return join(dirname(descriptor.path), descriptor.content.file);
}

function datasetOf(files: readonly ShippedFile[]): ShippedDataset {
  const ofKind = (kind: ShippedKind): readonly ShippedFile[] => files.filter((one) => one.content.kind === kind);
  return Object.fromEntries(SHIPPED_KINDS.map((kind) => [kind, ofKind(kind)])) as unknown as ShippedDataset;
}

function readFile({ file, path }: FileToRead): ShippedFile | { faults: Fault[] } {
  const json = parseJson(path);
  if ('fault' in json) return { faults: [{ file, path: '', ...json.fault }] };
  const kind = (json.value as { kind?: unknown } | null)?.kind;
  if (!isShippedKind(kind)) {
    const message = `nature de fichier inconnue : « kind » vaut ${JSON.stringify(kind)}, et doit être l’une de : ${SHIPPED_KINDS.join(', ')}.`;
    return { faults: [{ file, path: 'kind', code: 'unknown-kind', message }] };
  }
  const schema: z.ZodType = SHIPPED_SCHEMAS[kind];
  const parsed = schema.safeParse(json.value, { error: z.locales.fr().localeError });
  if (parsed.success) return { file, path, content: parsed.data as ShippedFile['content'] };
  return { faults: parsed.error.issues.map((issue) => schemaFault(file, issue)) };
}

type WholeFileFault = Pick<Fault, 'code' | 'message'>;

const NOT_UTF8: WholeFileFault = {
  code: 'not-utf-8',
  message: 'le fichier n’est pas en UTF-8 : ses accents seraient perdus. Enregistrez-le en UTF-8.',
};

/** What a JSON file says, its byte order mark left out. */
function parseJson(path: string): { value: unknown } | { fault: WholeFileFault } {
  try {
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? { value: JSON.parse(new TextDecoder().decode(bytes)) } : { fault: NOT_UTF8 };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const what = error instanceof SyntaxError ? 'JSON mal formé' : 'fichier illisible';
    return { fault: { code: 'unreadable-file', message: `${what} : ${reason}.` } };
  }
}

function schemaFault(file: string, issue: z.core.$ZodIssue): Fault {
  return { file, path: pathOf(issue.path), code: 'schema', message: `${issue.message.replace(/\.$/, '')}.` };
}
