import type { ImportFaultCode } from './csv/import-fault.js';
import type { Report } from './import-format.js';

/** A word of a list, as it must be written; undefined, and reported, when the cell holds another. */
export function wordIn<Word extends string, Column extends string>(
  words: readonly Word[],
  cell: string,
  column: Column,
  say: Report<Column>,
  [code, message]: readonly [ImportFaultCode, string] = ['unknown-value', `Écrivez l’un de : ${words.join(', ')}.`],
): Word | undefined {
  const exact = words.find((word) => word === cell);
  if (exact !== undefined) return exact;
  const alike = words.find((word) => word.toLowerCase() === cell.toLowerCase());
  if (alike === undefined) say(cell === '' ? 'missing-value' : code, column, message);
  else say('other-case', column, `Écrivez « ${alike} », avec les mêmes majuscules et minuscules.`);
  return undefined;
}
