import {
  DescriptorError,
  type ImportDescriptor,
  importFile,
  type ImportReport,
  readDescriptor,
  undoImport,
} from '@ou-en-est-on/data';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { andOthers } from '../shared/first-told.js';
import { describeFinding } from './report.js';
import { CommandError } from './run-command.js';

const USAGE = [
  'npm run import -- FICHIER [--descriptor DESCRIPTEUR.json] [--publish]',
  'npm run import -- --undo IDENTIFIANT',
].join('\n');

export type ImportArguments =
  | { readonly undo: string }
  | { readonly file: string; readonly descriptor: ImportDescriptor | null; readonly publish: boolean };

/** @throws CommandError with the usage, or what is wrong in the descriptor */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [file, ...others] = positionals;
  const { undo, descriptor, publish } = values;
  if (undo !== undefined && file === undefined && descriptor === undefined && !publish) return { undo };
  if (undo !== undefined || file === undefined || others.length > 0) throw new CommandError(USAGE);
  return { file, publish, descriptor: descriptor === undefined ? null : descriptorOf(descriptor) };
}

function parse(args: readonly string[]): {
  values: { descriptor?: string; undo?: string; publish: boolean };
  positionals: string[];
} {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        descriptor: { type: 'string' },
        undo: { type: 'string' },
        publish: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(USAGE, { cause: error });
  }
}

function descriptorOf(file: string): ImportDescriptor {
  try {
    return readDescriptor(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof DescriptorError) throw new CommandError(`${file} :\n${error.message}`, { cause: error });
    throw new CommandError(`Le descripteur ${file} ne se lit pas.`, { cause: error });
  }
}

/**
 * Tries, publishes or undoes an import, as asked.
 * @returns what came of it, in French, a line each
 * @throws CommandError when the file is refused, or there is nothing to undo
 */
export async function runImport(dataSource: DataSource, asked: ImportArguments, now: Date): Promise<string[]> {
  if ('undo' in asked) return undo(dataSource, asked.undo, now);
  const source = { name: path.basename(asked.file), bytes: bytesOf(asked.file), descriptor: asked.descriptor };
  const report = await importFile(dataSource, source, { publish: asked.publish, now });
  const lines = describe(report);
  if (report.status === 'refused') throw new CommandError(lines.join('\n'));
  return lines;
}

/** Opened when it is read: a file that is not there is told as such. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new CommandError(`Le fichier ${file} ne se lit pas.`, { cause: error });
  }
}

async function undo(dataSource: DataSource, id: string, now: Date): Promise<string[]> {
  if (await dataSource.transaction((manager) => undoImport(manager, id, now))) {
    return [`Import ${id} retiré : les valeurs montrées avant lui le sont de nouveau.`];
  }
  throw new CommandError(`Aucun import publié ne porte l’identifiant ${id}.`);
}

const OUTCOMES = {
  ready: () => ['Essai à blanc : rien n’est publié. Ajoutez --publish pour publier.'],
  published: ({ importId }) => [`Publié. Pour revenir en arrière : npm run import -- --undo ${String(importId)}`],
  unchanged: ({ importId }) => [`Ce fichier est déjà publié (import ${String(importId)}) : rien ne change.`],
  refused: ({ refusals, refusalCount }) => [
    `Refusé : ${String(refusalCount)} à corriger, rien n’est publié.`,
    ...refusals.map(describeFinding),
    ...(refusalCount > refusals.length ? [`  … ${andOthers(refusalCount - refusals.length)}.`] : []),
  ],
} as const satisfies Record<ImportReport['status'], (report: ImportReport) => string[]>;

function describe(report: ImportReport): string[] {
  const { sourceFile, lines, created, changed, unchanged, refusalCount, warnings } = report;
  const counts =
    `${sourceFile} : ${String(lines)} lignes lues — ${String(created)} valeurs nouvelles, ${String(changed)} changées, ` +
    `${String(unchanged)} inchangées, ${String(refusalCount)} refus`;
  return [counts, ...warnings.map(describeFinding), ...OUTCOMES[report.status](report)];
}
