import pg from 'pg';
import { oneTypoVariants } from '@ou-en-est-on/domain';
import { FIND_CLOSE, FIND_TYPED, FOLD } from '../../libs/data/dist/territories/territory-search-statements.js';

/** Ten keystrokes, the last one a mistake. */
const TYPED = 'saint-malp';
const KEYSTROKES = Array.from(TYPED, (_, at) => TYPED.slice(0, at + 1));
const ROUNDS = 30;
const ROWS = 'SELECT * FROM territory WHERE id = ANY ($1)';

/**
 * How long each keystroke waits for the territories, never from memory (each address is asked once), against the same
 * statements through the bare driver, in turn.
 */
export async function territorySearches({ origin, postgres }) {
  const client = new pg.Client(postgres.appUrl);
  await client.connect();
  try {
    await client.query('SET ROLE oeeo_app');
    const [api, bare] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      for (const text of KEYSTROKES) {
        const limit = 1 + round;
        api.push(await durationOf(() => askApi(origin, text, limit)));
        bare.push(await durationOf(() => askDriver(client, text, limit)));
      }
    }
    const [measured, reference] = [quantiles(api), quantiles(bare)];
    return {
      figure: measured.p95,
      measured: `${api.length} keystrokes, half of them within ${measured.p50.toFixed(1)} ms`,
      reference: `half within ${reference.p50.toFixed(1)} ms, 95 % within ${reference.p95.toFixed(1)} ms: the same SQL through the bare driver`,
      result: `${measured.p95.toFixed(1)} ms`,
    };
  } finally {
    await client.end();
  }
}

async function askApi(origin, text, limit) {
  const answer = await fetch(`${origin}/api/v1/territories?q=${encodeURIComponent(text)}&limit=${limit}`);
  const { items } = await answer.json();
  if (items.length === 0) throw new Error(`“${text}” finds nothing.`);
}

async function askDriver(client, text, limit) {
  const [{ typed }] = (await client.query(FOLD, [text])).rows;
  const filters = [null, null, limit, 0];
  const found = (await client.query(FIND_TYPED, [typed, ...filters])).rows;
  const hits = found.length > 0 ? found : (await client.query(FIND_CLOSE, [oneTypoVariants(typed), ...filters])).rows;
  const { rows } = await client.query(ROWS, [hits.map(({ id }) => id)]);
  await client.query(ROWS, [rows.flatMap((row) => [row.department_id, row.epci_id])]);
}

async function durationOf(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function quantiles(durations) {
  const sorted = durations.toSorted((a, b) => a - b);
  const quantile = (share) => sorted[Math.floor(sorted.length * share)];
  return { p50: quantile(0.5), p95: quantile(0.95) };
}
