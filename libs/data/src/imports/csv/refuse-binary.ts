import { importFault, UnreadableFile } from './import-fault.js';

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['504b0304', 'un classeur ou une archive zip'],
  ['504b0506', 'une archive zip vide'],
  ['d0cf11e0', 'un classeur ancien (.xls)'],
  ['1f8b', 'une archive gzip'],
  ['377abcaf', 'une archive 7z'],
  ['25504446', 'un document PDF'],
];
const LONGEST_SIGNATURE = 4;

/**
 * Passes the bytes on, unless they begin as a file of another kind, whatever its name says.
 * @throws UnreadableFile
 */
export async function* refuseBinary(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    if (head.length >= LONGEST_SIGNATURE) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < LONGEST_SIGNATURE) continue;
    refuse(head);
    yield head;
  }
  if (head.length >= LONGEST_SIGNATURE) return;
  refuse(head);
  if (head.length > 0) yield head;
}

function refuse(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, LONGEST_SIGNATURE)).toString('hex');
  const kind = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind === undefined) return;
  throw new UnreadableFile([
    importFault('not-a-csv', `Ce fichier est ${kind}, pas un CSV : ouvrez-le et enregistrez-le en « CSV UTF-8 ».`),
  ]);
}
