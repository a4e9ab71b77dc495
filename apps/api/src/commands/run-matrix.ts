import { importMatrixEdition, type MatrixImportOutcome, type MatrixImportReport } from '@ou-en-est-on/data';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { CommandError } from './run-command.js';

const USAGE = 'npm run matrix -- FICHIER [--publish] [--current]';

export interface MatrixArguments {
  readonly file: string;
  readonly publish: boolean;
  readonly current: boolean;
}

/** @throws CommandError with the usage */
export function readMatrixArguments(args: readonly string[]): MatrixArguments {
  const { values, positionals } = parse(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CommandError(USAGE);
  return { file, ...values };
}

function parse(args: readonly string[]): { values: Omit<MatrixArguments, 'file'>; positionals: string[] } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { publish: flag, current: flag } });
  } catch (error) {
    throw new CommandError(USAGE, { cause: error });
  }
}

/**
 * Tries or publishes an edition of the label matrix.
 * @returns what came of it, in French, a line each
 * @throws CommandError when the file is refused
 */
export async function runMatrix(dataSource: DataSource, asked: MatrixArguments, now: Date): Promise<string[]> {
  const report = await importMatrixEdition(dataSource, read(asked.file), { ...asked, now });
  if (report.status !== 'refused') return [heading(report), ...changes(report), ...OUTCOMES[report.status]];
  const count = report.faults.length;
  throw new CommandError(
    [`Refusé : ${String(count)} à corriger, rien n’est publié.`, ...report.faults.map(describeFault)].join('\n'),
  );
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError(`Le fichier ${file} ne se lit pas.`, { cause: error });
  }
}

const OUTCOMES = {
  ready: ['Essai à blanc : rien n’est publié. Ajoutez --publish pour publier.'],
  published: ['Publié.'],
  unchanged: ['Cette édition est déjà chargée telle quelle : rien ne change.'],
} as const satisfies Record<MatrixImportOutcome['status'], readonly string[]>;

function heading({ editionId, label, official, themes, services }: MatrixImportOutcome): string {
  const status = official ? 'édition officielle' : 'édition de travail';
  return `${label} (${editionId}), ${status} : ${String(themes)} thématiques, ${String(services)} services`;
}

function changes({ created, corrected, aligned, becameCurrent }: MatrixImportOutcome): string[] {
  return [
    ...(created > 0 ? [`Édition nouvelle ; correspondances reprises de la précédente : ${String(aligned)}.`] : []),
    ...(corrected > 0 ? [`Textes corrigés : ${String(corrected)}.`] : []),
    ...(becameCurrent ? ['Elle devient l’édition que le site montre.'] : []),
  ];
}

type ImportFault = Extract<MatrixImportReport, { readonly status: 'refused' }>['faults'][number];

/** Where, and what to do: a line and a column of a table, or a field of a JSON file. */
function describeFault({ line, column, value, code, message }: ImportFault): string {
  const place = [
    line === null ? null : `ligne ${String(line)}`,
    column === null ? null : `${line === null ? 'champ' : 'colonne'} ${column}`,
    value === null || value === '' ? null : `« ${value} »`,
  ].filter((part) => part !== null);
  return `  ${[...place, message].join(' · ')} [${code}]`;
}
