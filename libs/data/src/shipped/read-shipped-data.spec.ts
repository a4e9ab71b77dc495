import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ShippedDataError } from './fault.js';
import {
  SHIPPED_DIR,
  filesNamed,
  mergeDatasets,
  readFiles,
  readShippedData,
  seriesCsvPath,
} from './read-shipped-data.js';

const FIFTH_MOTION = fileURLToPath(new URL('./fixtures/motion-2030.json', import.meta.url));

describe('readShippedData', () => {
  let dir: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'shipped-'));
  });

  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('reads any number of motion files, each known by its place in the folder', () => {
    const motions = readShippedData().motion;
    expect(motions.map(({ file }) => file)).toEqual([
      'motions/2021.json',
      'motions/2022.json',
      'motions/2023.json',
      'motions/2025.json',
    ]);
    expect(motions.map(({ content }) => content.proposals.length)).toEqual([12, 29, 46, 4]);
  });

  it('finds the CSV file beside the descriptor of its series', () => {
    const paths = readShippedData()['open-data-series'].map(seriesCsvPath);
    expect(paths).toEqual(['ind-306', 'ind-324'].map((id) => join(SHIPPED_DIR, `open-data/barometre/${id}.csv`)));
  });

  it('refuses to give data that have not the shape of their kind, and says every fault', () => {
    writeFileSync(join(dir, 'stakes.json'), '{ "kind": "stakes" }');
    expect(() => readShippedData(dir)).toThrow(ShippedDataError);
    expect(() => readShippedData(dir)).toThrow(/^stakes\.json, provenance : .*\nstakes\.json, counts : /);
  });

  it('says that a file is not JSON, or of no known kind, without failing', () => {
    mkdirSync(join(dir, 'motions'));
    writeFileSync(join(dir, 'motions/2031.json'), '{ "kind": ');
    writeFileSync(join(dir, 'other.json'), '{ "kind": "recipe" }');
    const { faults } = readFiles([
      { file: 'motions/2031.json', path: join(dir, 'motions/2031.json') },
      { file: 'other.json', path: join(dir, 'other.json') },
      { file: 'missing.json', path: join(dir, 'missing.json') },
    ]);
    expect(faults).toEqual([
      {
        file: 'motions/2031.json',
        path: '',
        code: 'unreadable-file',
        message: expect.stringContaining('JSON mal formé'),
      },
      { file: 'other.json', path: 'kind', code: 'unknown-kind', message: expect.stringContaining('"recipe"') },
      {
        file: 'missing.json',
        path: '',
        code: 'unreadable-file',
        message: expect.stringContaining('fichier illisible'),
      },
    ]);
  });
});

function inFolder<T>(use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'shipped-'));
  try {
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('the bytes of a file', () => {
  const text = readFileSync(FIFTH_MOTION, 'utf8');
  const read = (bytes: Uint8Array): ReturnType<typeof readFiles> =>
    inFolder((dir) => {
      const path = join(dir, 'motion-2030.json');
      writeFileSync(path, bytes);
      return readFiles([{ file: 'motion-2030.json', path }]);
    });

  it('are UTF-8, with or without a byte order mark', () => {
    for (const mark of ['', '\uFEFF']) {
      const { dataset, faults } = read(Buffer.from(`${mark}${text}`));
      expect(faults).toEqual([]);
      expect(dataset.motion.map(({ content }) => content)).toEqual([JSON.parse(text)]);
    }
  });

  it('in Latin-1 are refused, rather than loaded without their accents', () => {
    expect(read(Buffer.from(text, 'latin1')).faults).toEqual([
      {
        file: 'motion-2030.json',
        path: '',
        code: 'not-utf-8',
        message: 'le fichier n’est pas en UTF-8 : ses accents seraient perdus. Enregistrez-le en UTF-8.',
      },
    ]);
  });
});

describe('filesNamed', () => {
  it('keeps the name of a shipped file, and knows another one by its base name', () => {
    const shipped = join(SHIPPED_DIR, 'motions/2023.json');
    expect(filesNamed([shipped, FIFTH_MOTION]).map(({ file }) => file)).toEqual([
      'motions/2023.json',
      'motion-2030.json',
    ]);
  });
});

describe('mergeDatasets', () => {
  it('adds the files of both, and lets the second replace a file of the same name', () => {
    const shipped = readShippedData();
    const fifth = readFiles(filesNamed([FIFTH_MOTION])).dataset;
    const once = mergeDatasets(shipped, fifth);
    expect(once.motion).toHaveLength(5);
    expect(mergeDatasets(once, fifth)).toEqual(once);
    expect(once['government-actions']).toEqual(shipped['government-actions']);
  });
});
