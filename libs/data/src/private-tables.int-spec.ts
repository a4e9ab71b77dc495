import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { createTestDatabase, type TestDatabase } from './testing/index.js';

/** Tables that say nothing but what the public pages say, or may say at any time. */
const PUBLIC_TABLES = [
  ...['stake', 'motion', 'congress_without_text', 'axis', 'measure', 'engagement'],
  ...['matrix_edition', 'matrix_category', 'matrix_theme', 'matrix_service', 'evidence', 'territory'],
  ...['motion_module', 'module_question', 'module_question_proposal'],
  ...['government_action', 'action_target', 'action_milestone', 'action_observation', 'proposal_action_link'],
  ...['proposal', 'proposal_version', 'proposal_service', 'lineage_link', 'progress_event', 'progress_event_fact'],
  ...[
    'indicator',
    'indicator_fact',
    'proposal_indicator_link',
    'import',
    'import_indicator',
    'observation',
    'exchange',
  ],
  ...['search_document', 'search_word', 'collectivity', 'collectivity_member', 'governed_territory'],
  'body_event',
  ...['geographic_code', 'territory_change', 'territory_name'],
  // What collectivities made public by validating it, and its sums.
  ...['public_answer', 'public_module_answer', 'respondent', 'roll_up', 'roll_up_version'],
  // Action sheets, as they were published.
  'public_action_sheet',
  // Whom campaigns invite, and what their photographs counted.
  ...['campaign', 'photograph', 'photograph_invited', 'photograph_respondent', 'photograph_roll_up'],
  // That this database is one of demonstration.
  'demonstration',
  // Names of migrations, as the repository has them.
  'schema_migration',
  // Values about to be public, and nothing else: they are copied in bulk, which row-level security does not allow.
  'staged_observation',
];

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
    found.filter(({ name, isForced }) => !isForced && !PUBLIC_TABLES.includes(name)).map(({ name }) => name);

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
    expect(PUBLIC_TABLES.filter((name) => !names.includes(name))).toEqual([]);
    expect(tables.filter(({ name, isForced }) => isForced && PUBLIC_TABLES.includes(name))).toEqual([]);
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
    const views = await owner.query<{ name: string }[]>(
      `SELECT DISTINCT view.relname AS name FROM pg_depend
       JOIN pg_rewrite ON pg_rewrite.oid = objid JOIN pg_class view ON view.oid = ev_class
       JOIN pg_class secret ON secret.oid = refobjid AND secret.relforcerowsecurity
       WHERE view.relkind = 'v' AND NOT 'security_invoker=true' = ANY (coalesce(view.reloptions, '{}'))`,
    );
    expect(views).toEqual([]);
  });
});
