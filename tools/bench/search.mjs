const QUERIES = ['fibre', 'fib', 'conseilers numeriques', 'numérique', 'co', 'égalité d’accès', 'fibbre', '2023-1.1.1'];
const ROUNDS = 25;

/** How long the search takes to answer one reader at a time, never from memory: each address is asked once. */
export async function searches({ origin }) {
  const durations = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of QUERIES) durations.push(await durationOf(origin, query, round + 1));
  }
  durations.sort((a, b) => a - b);
  const quantile = (share) => durations[Math.floor(durations.length * share)].toFixed(1);
  return {
    figure: Number(quantile(0.95)),
    measured: `${durations.length} searches, half of them within ${quantile(0.5)} ms`,
    result: `${quantile(0.95)} ms`,
  };
}

async function durationOf(origin, query, limit) {
  const begun = performance.now();
  const answer = await fetch(`${origin}/api/v1/search?q=${encodeURIComponent(query)}&limit=${limit}`);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`“${query}” answers ${answer.status}.`);
  return performance.now() - begun;
}
