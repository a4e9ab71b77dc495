import pg from 'pg';

/** The two logins of the test databases: the one that owns and migrates, and the application's. */
export const TEST_OWNER = 'oeeo_test_owner';
export const TEST_LOGIN = 'oeeo_test_login';

/** Throw-away logins of a throw-away server. */
const PASSWORD = 'test';

/** Address of the server's superuser, given by the set-up of the Jest run. */
function superuserUrl(): URL {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL must name the superuser of a PostgreSQL server made for tests.');
  return new URL(url);
}

/** Address of a database of the test server, for one of its two logins. */
export function addressOf(database: string, login: string): string {
  const url = superuserUrl();
  url.pathname = `/${database}`;
  url.username = login;
  url.password = PASSWORD;
  return url.href;
}

/** A connection of the superuser, closed when the work is done. */
export async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl().href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates the two logins unless they are there; test files that start together may both try. */
export async function createLogins(superuser: pg.Client): Promise<void> {
  for (const [login, options] of [
    [TEST_OWNER, 'CREATEROLE'],
    [TEST_LOGIN, ''],
  ] as const) {
    await superuser.query(`
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${login}') THEN
          CREATE ROLE ${login} LOGIN ${options} PASSWORD '${PASSWORD}';
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END
      $$`);
  }
}
