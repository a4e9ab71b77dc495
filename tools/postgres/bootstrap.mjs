import { APPLICATION, OWNER, SUPERUSER } from './cluster.mjs';

export const DATABASE = 'ou_en_est_on';

/** Creates what is missing of the database and of its two logins: the one that owns and migrates, the application's. */
export async function bootstrap(port, passwords) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: addressFor(SUPERUSER, passwords, port, 'postgres'), ssl: false });
  await client.connect();
  try {
    const exists = async (query, name) => (await client.query(query, [name])).rowCount > 0;
    const role = async (name, options) => {
      if (await exists('select 1 from pg_roles where rolname = $1', name)) return;
      await client.query(`create role ${name} login ${options} password '${passwords[name]}'`);
    };
    await role(OWNER, 'createrole');
    await role(APPLICATION, '');
    if (!(await exists('select 1 from pg_database where datname = $1', DATABASE))) {
      await client.query(`create database ${DATABASE} owner ${OWNER}`);
    }
  } finally {
    await client.end();
  }
}

export const addressFor = (role, passwords, port, database = DATABASE) =>
  `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
