import { isUtf8 } from 'node:buffer';
import { pathOf } from '../shipped/path-of.js';
import { importFault, UnreadableFile } from './csv/import-fault.js';
import type { Draft } from './content-faults.js';

/** True for a file that begins as a JSON object, whatever its name says. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** @throws UnreadableFile */
export function readJsonDraft(bytes: Uint8Array): Draft {
  if (!isUtf8(bytes)) {
    const message = 'Le fichier n’est pas en UTF-8 : ses accents seraient perdus. Enregistrez-le en UTF-8.';
    throw new UnreadableFile([importFault('unknown-encoding', message)]);
  }
  return { raw: parse(new TextDecoder().decode(bytes)), locate: (path) => ({ column: pathOf(path) }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = `Le fichier JSON est mal formé ou coupé (${error.message}) : reprenez-le en entier.`;
    throw new UnreadableFile([importFault('malformed-json', message)]);
  }
}
