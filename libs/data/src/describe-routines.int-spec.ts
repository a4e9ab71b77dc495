import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { describeRoutines } from './describe-routines.js';
import { createTestDatabase, type TestDatabase } from './testing/index.js';

describe('the functions and triggers of the database', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner' }).initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('are those that routines.sql shows: after a migration that changes one, npm run routines', async () => {
    const shown = await readFile(new URL('../routines.sql', import.meta.url), 'utf8');
    expect(await describeRoutines(owner)).toBe(shown);
  });

  it('are told apart from others', async () => {
    const before = await describeRoutines(owner);
    await owner.query(`CREATE FUNCTION extra() RETURNS integer LANGUAGE sql AS 'SELECT 1'`);
    const after = await describeRoutines(owner);
    await owner.query('DROP FUNCTION extra()');
    expect(after).toContain('extra()');
    expect(after).not.toBe(before);
    expect(await describeRoutines(owner)).toBe(before);
  });
});
