import type { MotionListDto, ProposalListDto } from '@ou-en-est-on/contracts';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApi, type TestApi } from '../testing/test-api.js';
import { loadData, readDataset } from './load-data.js';
import { CommandError } from './run-command.js';

/** An invented motion, of 2030. */
const FIFTH_MOTION = fileURLToPath(
  new URL('../../../../libs/data/src/shipped/fixtures/motion-2030.json', import.meta.url),
);

describe('the command that loads data', () => {
  let database: TestDatabase;
  let api: TestApi;
  const now = new Date('2026-11-21T10:00:00Z');
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('loads what is shipped, then a fifth motion from a file, and the API shows it without a restart', async () => {
    const first = await loadData(database.dataSource, readDataset([]), now);
    expect(first).toEqual(
      expect.arrayContaining(['territory : ajouts 36352', 'motion : ajouts 4', 'proposal : ajouts 91']),
    );
    const again = await loadData(database.dataSource, readDataset([]), now);
    expect(again[0]).toBe('Données déjà chargées : rien ne change.');
    expect(again.filter((line) => line.includes('déjà publiée'))).toHaveLength(2);
    const fifth = await loadData(database.dataSource, readDataset([FIFTH_MOTION]), now);
    expect(fifth).toContain('motion : ajouts 1');
    const motions = (await api.get('/api/v1/motions')).json<MotionListDto>();
    expect(motions.items.map(({ id }) => id)).toEqual(['2021', '2022', '2023', '2025', '2030']);
    const proposals = (await api.get('/api/v1/proposals?motion=2030')).json<ProposalListDto>();
    expect(proposals.total).toBe(motions.items[4]?.proposalCount);
    expect(proposals.items.map(({ stateProgress }) => stateProgress.review)).toEqual(proposals.items.map(() => null));
    expect((await api.get('/api/v1/proposals')).json()).toMatchObject({ total: 91 + proposals.total });
    expect((await api.get('/api/v1/dashboards/national')).statusCode).toBe(200);
  });

  it('refuses a wrong file whole, naming file and path of each fault', () => {
    const broken = JSON.parse(readFileSync(FIFTH_MOTION, 'utf8')) as { motion: { year: unknown } };
    broken.motion.year = 'deux mille trente';
    const file = join(mkdtempSync(join(tmpdir(), 'motion-')), 'motion-2030.json');
    writeFileSync(file, JSON.stringify(broken));
    expect(() => readDataset([file])).toThrow(CommandError);
    expect(() => readDataset([file])).toThrow(/motion-2030\.json, motion\.year : /);
  });

  it('refuses a file that is not there', () => {
    expect(() => readDataset(['nulle-part.json'])).toThrow(CommandError);
  });
});
