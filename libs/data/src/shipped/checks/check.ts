import { DATE_PRECISIONS, type DatePrecision, type PartialDate, precisionOf } from '@ou-en-est-on/domain';
import type { Fault, FaultCode } from '../fault.js';
import { pathOf } from '../path-of.js';
import type { ShippedDataset, ShippedFile, ShippedKind } from '../shipped-file.js';
import type { ShippedIndex } from '../shipped-index.js';

/** What is wrong at one place of a file, before the file is known. */
export type Finding = readonly [path: readonly PropertyKey[], code: FaultCode, message: string];

/** A rule over every file of one kind. */
export function checkEach<K extends ShippedKind>(
  kind: K,
  find: (content: ShippedFile<K>['content'], index: ShippedIndex, file: ShippedFile<K>) => Iterable<Finding>,
): (dataset: ShippedDataset, index: ShippedIndex) => Fault[] {
  return (dataset, index) =>
    (dataset[kind] as readonly ShippedFile<K>[]).flatMap((file) =>
      [...find(file.content, index, file)].map(([path, code, message]) => ({
        file: file.file,
        path: pathOf(path),
        code,
        message,
      })),
    );
}

/** A date that says less than the precision announced: a year is no day. */
export function* vagueDate(
  path: readonly PropertyKey[],
  { date, datePrecision }: { readonly date: PartialDate; readonly datePrecision: DatePrecision },
): Iterable<Finding> {
  if (DATE_PRECISIONS.indexOf(precisionOf(date)) > DATE_PRECISIONS.indexOf(datePrecision)) {
    yield [[...path, 'datePrecision'], 'inconsistent', `« ${date} » n’est pas connu aussi précisément.`];
  }
}

/** An identifier that names no known row. */
export function unknownReference(path: readonly PropertyKey[], what: string, id: string): Finding {
  return [path, 'unknown-reference', `${what} : « ${id} » n’existe dans aucun fichier.`];
}

/** One finding for each identifier of a list that names no known row. */
export function* unknownIn(
  known: { has(id: string): boolean },
  ids: readonly string[],
  path: readonly PropertyKey[],
  what: string,
): Iterable<Finding> {
  for (const [position, id] of ids.entries()) if (!known.has(id)) yield unknownReference([...path, position], what, id);
}
