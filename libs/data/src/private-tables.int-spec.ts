import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { PUBLIC_TABLES } from './public-tables.fixture.js';
import { createTestDatabase, type TestDatabase } from './testing/index.js';

const TABLES = `
  SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS "isForced",
    EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid) AS "hasPolicies"
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f') ORDER BY relname`;

interface Table {
  readonly name: string;
  readonly isForced: boolean;
  readonly hasPolicies: boolean;
}

describe('what the database keeps to itself', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let tables: Table[];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner' }).initialize();
    tables = await owner.query<Table[]>(TABLES);
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const neither = (found: readonly Table[]): string[] =>
    found.filter(({ name, isForced }) => !isForced && !(name in PUBLIC_TABLES)).map(({ name }) => name);

  it('is every table that is not listed here as public: under row-level security, forced', () => {
    expect(neither(tables)).toEqual([]);
  });

  it('would tell a table that is neither', async () => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`
      CREATE TABLE forgotten (id int);
      CREATE TABLE not_forced (id int);
      ALTER TABLE not_forced ENABLE ROW LEVEL SECURITY;`);
    const found = (await runner.query(TABLES)) as Table[];
    await runner.rollbackTransaction();
    await runner.release();
    expect(neither(found)).toEqual(['forgotten', 'not_forced']);
  });

  it('is listed as public nowhere, and every table listed exists', () => {
    const names = tables.map(({ name }) => name);
    expect(Object.keys(PUBLIC_TABLES).filter((name) => !names.includes(name))).toEqual([]);
    expect(tables.filter(({ name, isForced }) => isForced && name in PUBLIC_TABLES)).toEqual([]);
    expect(tables.filter(({ isForced, hasPolicies }) => isForced !== hasPolicies)).toEqual([]);
  });

  it('is kept from a role that neither owns a table, nor may go round the policies, nor is in a role that may', async () => {
    const [role] = await owner.query<object[]>(
      `SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
         (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS "memberOf"
       FROM pg_roles WHERE rolname = 'oeeo_app'`,
    );
    expect(role).toEqual({
      ...{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, rolcreatedb: false },
      ...{ owned: 0, memberOf: 0 },
    });
  });

  it('is not shown by a view to whoever may not read its table', async () => {
    const views = await owner.query<{ name: string; asks: boolean }[]>(
      `SELECT relname::text AS name, 'security_invoker=true' = ANY (coalesce(reloptions, '{}')) AS asks FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'`,
    );
    expect(views.length).toBeGreaterThan(0);
    expect(views.filter(({ asks }) => !asks)).toEqual([]);
  });

  it('is not tied to what belongs to somebody else: a key between two such tables carries whose both are', async () => {
    const keys = await owner.query<{ name: string; carries: boolean }[]>(
      `SELECT conname::text AS name, bool_or(one.attnum = ANY (conkey)) AS carries
       FROM pg_constraint JOIN pg_attribute one ON one.attrelid = conrelid JOIN pg_attribute other
         ON other.attrelid = confrelid AND other.attname = one.attname
       WHERE contype = 'f' AND one.attname IN ('collectivity_id', 'person_id')
         AND (SELECT bool_and(relforcerowsecurity) FROM pg_class WHERE oid IN (conrelid, confrelid))
       GROUP BY conname ORDER BY 1`,
    );
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter(({ carries }) => !carries)).toEqual([]);
  });
});
