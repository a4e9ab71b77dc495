/** What everything invented shares: chances that are always the same, the size of who answers, and one transaction. */
import { bare } from './bulk-load.mjs';

/** In whose name the history of what is invented is written: the database takes it in a demonstration only. */
export const INVENTED_BY = 'generated';

/** From 0 to 1, always the same for the same words. */
export const chance = (words, salt) => `((hashtextextended(${words}, ${salt}) & 1048575) / 1048576.0::float8)`;

/** From 1 for a village to 8 for a large town; of a population that is not known, 1. */
export const SIZE = `coalesce(array_position(ARRAY['under-500', '500-999', '1000-3499', '3500-9999', '10000-19999',
  '20000-50000', '50001-99999', '100000-and-more'], stratum), 1)`;

/** How far ahead one is: the larger, the further, more or less. */
export const READINESS = `0.07 * ${SIZE} + 0.35 * ${chance('id', 2)}`;

/**
 * The steps, one after the other, all or nothing, each told with its rows and its time.
 * @param tables those that the steps fill, without their keys and indexes until the end
 */
export async function inventAll(client, { tables, steps, tell }, options) {
  const timed = async (name, work) => {
    const begun = performance.now();
    const rows = await work();
    tell(name, rows, Math.round(performance.now() - begun));
  };
  await client.query('BEGIN');
  try {
    await client.query(`
      SELECT set_config('oeeo.identity', 'system:command', true), set_config('oeeo.staff', 'on', true),
        set_config('oeeo.readable', '{*}', true), set_config('oeeo.writable', '{*}', true)`);
    const { count, putBack } = await bare(client, tables);
    for (const [name, step] of steps) await timed(name, () => step(client, options));
    await timed('clés et index remis', async () => {
      await putBack();
      return count;
    });
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  await timed('statistiques', async () => {
    await client.query(`ANALYZE ${tables.join(', ')}`);
    return tables.length;
  });
}
