import { databaseWithTerritories, type TestDatabase } from '@ou-en-est-on/data/testing';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = fileURLToPath(new URL('huge-file.fixture.mjs', import.meta.url));
const HEAP_MEGABYTES = 200;

/** In a process of its own: one whose memory grows with the file is killed, and the test fails. */
describe('a file of 200 MB', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await databaseWithTerritories();
  });

  afterAll(() => database.drop());

  const importHuge = async (kind: string): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [`--max-old-space-size=${HEAP_MEGABYTES}`, PROGRAM, kind],
      { env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url } },
    );
    return JSON.parse(stdout);
  };

  it.each([
    ['header of separators', { refusalCount: 1, first: 'record-too-long', line: 1 }],
    ['row of separators', { refusalCount: 1, first: 'record-too-long', line: 2 }],
    ['quoted row of separators', { refusalCount: 1, first: 'record-too-long', line: 2 }],
    ['refused rows', { refusalCount: 99_212, first: 'unknown-zone', line: 2 }],
  ])('is refused in a bounded memory: %s', async (kind, expected) => {
    expect(await importHuge(kind)).toMatchObject({ status: 'refused', ...expected });
  });
});
