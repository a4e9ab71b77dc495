import type { DataSource, QueryRunner } from 'typeorm';
import { checkRequirements, DatabaseRequirementError } from './database-requirements.js';
import { APPLICATION_ROLE, createDataSource, MIGRATIONS_TABLE } from './data-source.js';
import { MIGRATIONS } from './migrations/index.js';

export interface MigrateSettings {
  /** Address of the role that owns the schema. */
  readonly ownerUrl: string;
  /** Login the application connects with; the owner's own when the installation has a single one. */
  readonly appLogin?: string;
}

export interface MigrationReport {
  /** Names of the migrations applied now, in order. */
  readonly applied: readonly string[];
}

/** Any number will do, as long as no other program of the same database takes it. */
const LOCK = 7_126_019_021;

/**
 * Brings the schema up to date, one transaction per migration, and lets the application's login work as its role.
 * Safe to repeat and to run twice at once: the second waits for the first, and finds nothing left to do.
 */
export async function migrate({ ownerUrl, appLogin }: MigrateSettings): Promise<MigrationReport> {
  const owner = createDataSource({
    url: ownerUrl,
    role: 'owner',
    system: 'migration',
    poolSize: 2,
    applicationName: 'ou-en-est-on migrate',
  });
  await owner.initialize();
  try {
    return await withLock(owner, async (runner) => {
      const login = appLogin ?? (await currentLogin(runner));
      await checkRequirements(runner, login);
      refuseUnknown(await appliedMigrations(runner));
      const applied = await owner.runMigrations();
      await grantApplicationRole(runner, login);
      return { applied: applied.map((migration) => migration.name) };
    });
  } finally {
    await owner.destroy();
  }
}

/** Names of the migrations that this program knows and the database has not applied. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const applied = new Set(await appliedMigrations(dataSource));
  return KNOWN.filter((name) => !applied.has(name));
}

const KNOWN = MIGRATIONS.map((migration) => migration.name);

async function appliedMigrations(database: DataSource | QueryRunner): Promise<string[]> {
  const [{ exists }]: [{ exists: boolean }] = await database.query(`SELECT to_regclass($1) IS NOT NULL AS exists`, [
    MIGRATIONS_TABLE,
  ]);
  if (!exists) return [];
  const rows: { name: string }[] = await database.query(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`);
  return rows.map(({ name }) => name);
}

/** What another version made of the schema, this one cannot tell: nothing is added to it. */
function refuseUnknown(applied: readonly string[]): void {
  const unknown = applied.filter((name) => !KNOWN.includes(name));
  if (unknown.length === 0) return;
  throw new DatabaseRequirementError(
    'migrated-by-another-version',
    `Cette base a été mise à jour par une autre version du logiciel (${unknown.join(', ')}) : revenez à cette version, ou ` +
      'restaurez la sauvegarde faite avant elle. Si la base ne sert qu’à essayer, supprimez son dossier et recommencez.',
  );
}

/** The lock belongs to its connection: a program that is killed lets go of it. */
async function withLock<T>(owner: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = owner.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await work(runner);
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release();
  }
}

async function currentLogin(runner: QueryRunner): Promise<string> {
  const [{ login }]: [{ login: string }] = await runner.query('SELECT session_user::text AS login');
  return login;
}

/** The login may take the application's role and inherits nothing from it. */
async function grantApplicationRole(runner: QueryRunner, login: string): Promise<void> {
  const [{ granted }]: [{ granted: boolean }] = await runner.query(
    `SELECT pg_has_role($1, '${APPLICATION_ROLE}', 'SET') AS granted`,
    [login],
  );
  if (granted) return;
  const [{ statement }]: [{ statement: string }] = await runner.query(
    `SELECT format('GRANT ${APPLICATION_ROLE} TO %I WITH INHERIT FALSE, SET TRUE', $1::text) AS statement`,
    [login],
  );
  await runner.query(statement);
}
