import type { DataSource } from 'typeorm';
import { createDataSource, isDemonstration } from '../index.js';
import { BODIES, insertBodies, insertEdition } from '../testing/editions-and-bodies.fixture.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../testing/index.js';

const DECLARE = 'INSERT INTO demonstration (share) VALUES (0.01)';
const VALIDATE = `
  INSERT INTO self_assessment (collectivity_id, edition_id, status, version) VALUES ('${BODIES[0]}', 'e', 'editing', 1);
  INSERT INTO validation (collectivity_id, edition_id, sequence, kind, quality, recorded_at, recorded_by)
    VALUES ('${BODIES[0]}', 'e', 1, 'validated', 'president', now(), `;

describe('a database of demonstration', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  });
  afterEach(async () => {
    await owner.destroy();
    await database.drop();
  });

  const fill = async (): Promise<void> => {
    await insertEdition(database.dataSource.manager, 'e', ['a']);
    await insertBodies(database.dataSource.manager);
  };

  const authors = async (): Promise<string[]> => {
    const rows = await database.dataSource.query<{ by: string }[]>('SELECT recorded_by AS by FROM validation');
    return rows.map(({ by }) => by);
  };

  it('says so once it was declared, and takes what is invented', async () => {
    expect(await isDemonstration(owner)).toBe(false);
    await owner.query(DECLARE);
    expect(await isDemonstration(owner)).toBe(true);
    expect(await isDemonstration(database.dataSource)).toBe(true);
    await fill();
    await database.dataSource.query(`${VALIDATE} 'generated')`);
    expect(await authors()).toEqual(['generated']);
  });

  it.each(['UPDATE demonstration SET share = 1', 'DELETE FROM demonstration', 'TRUNCATE demonstration', DECLARE])(
    'stays one: %s is refused to the owner too',
    async (statement) => {
      await owner.query(DECLARE);
      await expect(owner.query(statement)).rejects.toThrow();
      expect(await isDemonstration(owner)).toBe(true);
    },
  );

  it('is not made of a database in use, not even by its owner', async () => {
    await fill();
    await expect(owner.query(DECLARE)).rejects.toThrow('a database in use cannot become a demonstration');
    expect(await isDemonstration(owner)).toBe(false);
  });

  it('is not made of one in which an account was opened, which the owner does not even see', async () => {
    await database.dataSource.query(
      `INSERT INTO person (id, email, name, created_at) VALUES (gen_random_uuid(), 'a@b.example', 'Anne', now())`,
    );
    await expect(owner.query(DECLARE)).rejects.toThrow('a database in use');
  });

  it('is declared by its owner alone', async () => {
    await expect(database.dataSource.query(DECLARE)).rejects.toThrow('permission denied');
  });

  it('is the only one that takes what is invented', async () => {
    await fill();
    await expect(database.dataSource.query(`${VALIDATE} 'generated')`)).rejects.toThrow(
      'invented data belong in a demonstration',
    );
    await database.dataSource.query(`${VALIDATE} 'somebody')`);
    expect(await authors()).toEqual(['somebody']);
  });
});

describe('a database without any migration', () => {
  it('is not one of demonstration', async () => {
    const { ownerUrl, drop } = await createEmptyDatabase();
    const owner = await createDataSource({ url: ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    expect(await isDemonstration(owner)).toBe(false);
    await owner.destroy();
    await drop();
  });
});
