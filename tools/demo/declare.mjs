/**
 * Makes a database one of demonstration, for good. It has to be migrated and still empty: the database itself refuses
 * to become one once anything was loaded in it.
 * @param owner connected as the owner of the schema
 */
export async function declareDemonstration(owner, share) {
  await owner.query('INSERT INTO demonstration (share) VALUES ($1)', [share]);
}

/** @throws unless the database says that it is one: nothing generated goes anywhere else */
export async function requireDemonstration(client) {
  const { rows } = await client.query('SELECT FROM demonstration');
  if (rows.length > 0) return;
  throw new Error('Generated data belong in a database of demonstration: this one is not.');
}
