/**
 * How long the search takes to answer, one reader at a time: `node tools/bench/search.mjs http://127.0.0.1:3000`.
 * Every query is asked under another address each time, so that none is answered from memory.
 */
const QUERIES = ['fibre', 'fib', 'conseilers numeriques', 'numérique', 'co', 'égalité d’accès', 'fibbre', '2023-1.1.1'];
const ROUNDS = 25;

const origin = process.argv[2] ?? 'http://127.0.0.1:3000';
const durations = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const query of QUERIES) durations.push(await durationOf(query, round + 1));
}
durations.sort((a, b) => a - b);
console.log(`Recherche : ${durations.length} lectures, p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms`);

async function durationOf(query, limit) {
  const start = performance.now();
  const answer = await fetch(`${origin}/api/v1/search?q=${encodeURIComponent(query)}&limit=${limit}`);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`« ${query} » : ${answer.status}`);
  return performance.now() - start;
}

function quantile(share) {
  return durations[Math.min(durations.length - 1, Math.floor(durations.length * share))].toFixed(1);
}
