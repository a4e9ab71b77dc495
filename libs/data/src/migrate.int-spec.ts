import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource, MIGRATIONS_TABLE } from './data-source.js';
import { checkRequirements, DatabaseRequirementError } from './database-requirements.js';
import { migrate, pendingMigrations } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';
import { createEmptyDatabase } from './testing/index.js';

const NAMES = MIGRATIONS.map((migration) => migration.name);

describe('migrate', () => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;

  const loginOf = (url: string): string => new URL(url).username;
  const settings = (): { ownerUrl: string; appLogin: string } => ({
    ownerUrl: database.ownerUrl,
    appLogin: loginOf(database.url),
  });
  const asOwner = async <T>(work: (owner: DataSource) => Promise<T>): Promise<T> => {
    const owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2 }).initialize();
    try {
      return await work(owner);
    } finally {
      await owner.destroy();
    }
  };

  beforeEach(async () => {
    database = await createEmptyDatabase();
  });

  afterEach(() => database.drop());

  it('applies every migration once, then none', async () => {
    expect(await asOwner(pendingMigrations)).toEqual(NAMES);
    expect(await migrate(settings())).toEqual({ applied: NAMES });
    expect(await asOwner(pendingMigrations)).toEqual([]);
    expect(await migrate(settings())).toEqual({ applied: [] });
  });

  it('lets the application see by itself whether its schema is up to date', async () => {
    await migrate(settings());
    const application = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
    expect(await pendingMigrations(application)).toEqual([]);
    await application.destroy();
  });

  it('run twice at once, applies each migration once', async () => {
    const reports = await Promise.all([migrate(settings()), migrate(settings()), migrate(settings())]);
    expect(reports.flatMap((report) => report.applied)).toEqual(NAMES);
  });

  it('takes up where a failed one stopped', async () => {
    await asOwner((owner) => owner.query('CREATE TABLE evidence (id int)'));
    await expect(migrate(settings())).rejects.toThrow('relation "evidence" already exists');
    expect(await asOwner(pendingMigrations)).toEqual(NAMES.slice(3));

    await asOwner((owner) => owner.query('DROP TABLE evidence'));
    expect(await migrate(settings())).toEqual({ applied: NAMES.slice(3) });
  });

  it('refuses a login that the server does not know, and applies nothing', async () => {
    const attempt = migrate({ ownerUrl: database.ownerUrl, appLogin: 'personne' });
    await expect(attempt).rejects.toMatchObject({ code: 'application-login-missing' });
    await expect(attempt).rejects.toThrow('« personne »');
    expect(await asOwner(pendingMigrations)).toEqual(NAMES);
  });

  it('refuses a database that another version brought up to date, and adds nothing to it', async () => {
    await migrate(settings());
    await asOwner(async (owner) => {
      await owner.undoLastMigration();
      await owner.query(`INSERT INTO ${MIGRATIONS_TABLE} (timestamp, name) VALUES (1, 'Later1900000000000')`);
    });
    const attempt = migrate(settings());
    await expect(attempt).rejects.toMatchObject({ code: 'migrated-by-another-version' });
    await expect(attempt).rejects.toThrow('Later1900000000000');
    expect(await asOwner(pendingMigrations)).toEqual(NAMES.slice(-1));
  });

  it('refuses an owner who may create nothing', async () => {
    const attempt = migrate({ ownerUrl: database.url });
    await expect(attempt).rejects.toBeInstanceOf(DatabaseRequirementError);
    await expect(attempt).rejects.toMatchObject({ code: 'owner-cannot-create' });
  });
});

describe('what the server must offer', () => {
  const GOOD = {
    version: '18.4',
    isRecent: true,
    encoding: 'UTF8',
    hasIcu: true,
    missingExtensions: [],
    database: 'base',
    owner: 'proprietaire',
    ownerCanCreate: true,
    loginExists: true,
    roleExists: true,
    canCreateRole: true,
    canGrantRole: true,
  };
  const check = (facts: object): Promise<void> =>
    checkRequirements({ query: async () => [{ ...GOOD, ...facts }] } as unknown as QueryRunner, 'site');

  it('is silent when all is there', async () => {
    await expect(check({})).resolves.toBeUndefined();
  });

  it.each([
    ['postgres-too-old', { isRecent: false, version: '15.3' }, '15.3'],
    ['encoding-not-utf8', { encoding: 'SQL_ASCII' }, 'SQL_ASCII'],
    ['icu-missing', { hasIcu: false }, 'ICU'],
    ['extension-missing', { missingExtensions: ['pg_trgm', 'unaccent'] }, 'pg_trgm, unaccent'],
    ['owner-cannot-create', { ownerCanCreate: false }, 'MIGRATION_DATABASE_URL'],
    ['application-role-missing', { roleExists: false, canCreateRole: false }, 'CREATE ROLE oeeo_app'],
    ['application-login-missing', { loginExists: false }, 'DATABASE_URL'],
    ['application-role-not-grantable', { canGrantRole: false }, 'GRANT oeeo_app TO "site"'],
  ])('says what to do: %s', async (code, facts, words) => {
    await expect(check(facts)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('creates the role of the application itself when it may', async () => {
    await expect(check({ roleExists: false, canGrantRole: false })).resolves.toBeUndefined();
  });
});
