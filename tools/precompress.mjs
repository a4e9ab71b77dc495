import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Smaller files would not gain anything. */
const SMALLEST = 1_000;
const TEXTS = /\.(js|css|html|svg|json|txt|webmanifest|xml|ttf)$/;
const ENCODINGS = {
  '.br': (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes each built text file's .br and .gz beside it, once: they bear the date of the file they were made from. */
async function precompress(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => TEXTS.test(file) && statSync(file).size >= SMALLEST);
  await Promise.all(files.flatMap((file) => Object.keys(ENCODINGS).map((extension) => encode(file, extension))));
  const total = (extension) => files.reduce((sum, file) => sum + statSync(file + extension).size, 0);
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`${files.length} fichiers : ${kB(total(''))}, gzip ${kB(total('.gz'))}, brotli ${kB(total('.br'))}`);
}

async function encode(file, extension) {
  const { mtime, mtimeMs } = statSync(file);
  const encoded = file + extension;
  const isThere = Math.abs((statSync(encoded, { throwIfNoEntry: false })?.mtimeMs ?? 0) - mtimeMs) < 2;
  if (isThere) return;
  writeFileSync(encoded, await ENCODINGS[extension](readFileSync(file)));
  utimesSync(encoded, mtime, mtime);
}

await precompress(process.argv[2]);
