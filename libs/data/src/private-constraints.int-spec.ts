import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { PRIVATE_CASES } from './private-constraints.fixture.js';
import { createTestDatabase, type TestDatabase } from './testing/index.js';

const CHECK_VIOLATION = '23514';
const KEY_VIOLATIONS = ['23503', '23505'];

describe('a private row that breaks a rule is refused by the database itself', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    // Who may write is shown elsewhere: here the owner writes, so that nothing but the rules refuses.
    for (const table of new Set(PRIVATE_CASES.map((one) => one.table))) {
      await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    }
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  /** The rule that refuses a row; null for one that none does. Nothing is kept of it. */
  const refusedBy = async (table: string, row: Readonly<Record<string, unknown>>): Promise<string | null> => {
    const names = Object.keys(row);
    const values = names.map((_name, index) => `$${String(index + 1)}`);
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`,
        Object.values(row),
      );
      return null;
    } catch (error) {
      const { driverError } = error as { driverError: { code: string; constraint?: string } };
      if (driverError.code === CHECK_VIOLATION) return driverError.constraint ?? '';
      // Towards another table that is empty here, or of the one row that is there: keys are asked after rules.
      if (KEY_VIOLATIONS.includes(driverError.code)) return null;
      throw error;
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };

  it.each(PRIVATE_CASES.map((one) => [one.constraint, JSON.stringify(one.fault), one] as const))(
    '%s: %s',
    async (constraint, _fault, { table, row, fault }) => {
      expect(await refusedBy(table, row)).toBeNull();
      expect(await refusedBy(table, { ...row, ...fault })).toBe(constraint);
    },
  );

  it('is shown so for every rule of every table that has a case', async () => {
    const rules = await owner.query<{ name: string }[]>(
      `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND conrelid::regclass::text = ANY ($1) ORDER BY 1`,
      [PRIVATE_CASES.map((one) => one.table)],
    );
    const shown = new Set(PRIVATE_CASES.map((one) => one.constraint));
    expect(rules.map(({ name }) => name)).toEqual([...shown].sort());
  });
});
