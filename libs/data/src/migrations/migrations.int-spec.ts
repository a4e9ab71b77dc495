import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { MIGRATIONS } from './index.js';

/** Everything that makes the schema: columns, keys, rights, code and comments. */
const FINGERPRINT = `
  SELECT 'column' AS part, table_name || '.' || column_name AS name,
    concat_ws(' ', ordinal_position, data_type, udt_name, is_nullable, column_default, collation_name) AS definition
  FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
  FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid)
  FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = 'public'
  UNION ALL SELECT 'function', proname, pg_get_functiondef(p.oid) || coalesce(proacl::text, '')
  FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
  UNION ALL SELECT 'policy', polrelid::regclass || '.' || polname,
    concat_ws(' ', polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid), polroles::text)
  FROM pg_policy
  UNION ALL SELECT 'row security', relname, concat_ws(' ', relrowsecurity, relforcerowsecurity) FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  UNION ALL SELECT 'rights', relname, relacl::text FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
  UNION ALL SELECT 'rights', attrelid::regclass || '.' || attname, attacl::text
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attacl IS NOT NULL
  UNION ALL SELECT 'rights', nspname, nspacl::text FROM pg_namespace WHERE nspname = 'public'
  UNION ALL SELECT 'comment', objoid::regclass || '.' || objsubid, description
  FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid IN (
    SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v'))
  UNION ALL SELECT 'text search', cfgname, (
    SELECT string_agg(maptokentype || ':' || mapdict::regdictionary, ' ' ORDER BY maptokentype, mapseqno)
    FROM pg_ts_config_map WHERE mapcfg = pg_ts_config.oid)
  FROM pg_ts_config WHERE cfgnamespace = 'public'::regnamespace
  UNION ALL SELECT 'extension', extname, '' FROM pg_extension
  UNION ALL SELECT 'collation', collname, collprovider::text || colllocale FROM pg_collation
  WHERE collnamespace = 'public'::regnamespace
  ORDER BY 1, 2, 3`;

describe('the migrations', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.dataSource.destroy();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner' }).initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const fingerprint = (): Promise<object[]> => owner.query(FINGERPRINT);

  it('are undone to the last object, and done again alike', async () => {
    const before = await fingerprint();
    expect(before.length).toBeGreaterThan(500);

    for (const migration of MIGRATIONS) {
      expect(migration.name).toMatch(/\d{13}$/);
      await owner.undoLastMigration();
    }
    const left = await owner.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       UNION ALL SELECT cfgname FROM pg_ts_config WHERE cfgnamespace = 'public'::regnamespace
       UNION ALL SELECT collname FROM pg_collation WHERE collnamespace = 'public'::regnamespace
       UNION ALL SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'`,
    );
    expect(left).toEqual([{ relname: 'schema_migration' }]);

    await owner.runMigrations();
    expect(await fingerprint()).toEqual(before);
  });

  it('leave nothing to everybody', async () => {
    const rights = await owner.query(
      `SELECT relname AS name FROM pg_class, aclexplode(relacl) AS granted
       WHERE relnamespace = 'public'::regnamespace AND granted.grantee = 0
       UNION ALL SELECT nspname FROM pg_namespace, aclexplode(nspacl) AS granted
       WHERE nspname = 'public' AND granted.grantee = 0
       UNION ALL SELECT proname FROM pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) AS granted
       WHERE pronamespace = 'public'::regnamespace AND granted.grantee = 0
         AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`,
    );
    expect(rights).toEqual([]);
  });
});
