import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { API, build, WEB } from './build.mjs';
import { runNode } from './children.mjs';
import { install } from './install.mjs';
import { Refusal, runMain } from './refusal.mjs';
import { ROOT } from './workspace.mjs';

const PAGE = 'docs/benchmarks.md';

/**
 * `npm run bench`: measures each row of `bench/rows.mjs` on a site of its own, prints one table, and writes it down
 * with the machine. Words after the command keep the rows whose name holds one of them: nothing is written then. Only
 * so are the rows measured that take more than ten minutes (`long`).
 */
async function main(words) {
  await install();
  if (!process.env.SKIP_BUILD) await build([API, WEB], (line) => console.log(line));
  // Only now are there packages to import.
  const { ROWS } = await import('./bench/rows.mjs');
  const { openStage } = await import('./bench/stage.mjs');
  const { report, table } = await import('./bench/report.mjs');
  const isNamed = ({ name }) => words.some((word) => name.includes(word));
  const chosen = ROWS.filter((row) => (words.length === 0 ? !row.long : isNamed(row)));
  if (chosen.length === 0)
    throw new Refusal(`Aucune ligne de ce nom. Lignes : ${ROWS.map(({ name }) => name).join(', ')}.`);
  const stage = await openStage();
  const lines = [];
  try {
    for (const row of chosen) lines.push(await measure(row, stage));
  } finally {
    await stage.close();
  }
  console.log(`\n${table(lines)}`);
  if (words.length > 0) return;
  writeFileSync(path.join(ROOT, PAGE), `${report(lines, new Date().toISOString().slice(0, 10))}\n`);
  await runNode([path.join(ROOT, 'node_modules/prettier/bin/prettier.cjs'), '--write', PAGE], { quiet: true });
}

async function measure(row, stage) {
  const { othersAreWorking } = await import('./bench/others.mjs');
  const { judge } = await import('./bench/judge.mjs');
  const busy = row.timed ? await othersAreWorking() : false;
  const measured = await row.measure(stage);
  const verdict = judge(row, { ...measured, busy });
  console.log(`${row.name}: ${measured.result}, ${verdict}`);
  return { row, ...measured, busy, verdict };
}

await runMain(() => main(process.argv.slice(2)));
