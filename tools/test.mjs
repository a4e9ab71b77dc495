import { install } from './install.mjs';
import { Refusal, runMain } from './refusal.mjs';

const results = [];

/** `npm test`: everything is run, then everything is counted; the last line is « N passed, N failed ». */
async function main() {
  const begun = performance.now();
  await step('Dépendances', async () => {
    await install();
    return { passed: 0, failed: 0 };
  });
  if (sum(results, 'failed') > 0) return conclude();
  // Only now are there packages to import.
  const { checkAudit, checkData, checkFormat, checkLock, checkNotices, lintTools, prepareGraph, testTools } =
    await import('./test/checks.mjs');
  const { runTasks } = await import('./test/nx-tasks.mjs');
  const { runBrowserTests } = await import('./test/browser-tests.mjs');
  await step('Fichier de verrouillage', checkLock);
  await step('Mise en forme', checkFormat);
  await step('Graphe des projets', prepareGraph);
  await step('Lint des outils', lintTools);
  await step('Projets', runTasks);
  await step('Tests des outils', testTools);
  await step('Données livrées', checkData);
  await step('Licences des paquets', checkNotices);
  await step('Failles connues des paquets', checkAudit);
  await step('Tests de navigateur', () => runBrowserTests((line) => console.log(`  ${line}`)));
  console.log(`\nEn ${seconds(begun)}`);
  conclude();
}

/** Runs one step, prints its count, and the output of what failed; a step that breaks is a failure, not the end. */
async function step(name, run) {
  const begun = performance.now();
  console.log(`→ ${name}`);
  const found = [await run().catch((error) => ({ passed: 0, failed: 1, output: describe(error) }))].flat();
  results.push(...found);
  for (const { name: part, failed, output } of found) {
    if (failed > 0) console.log(`\n──── ${part ?? name} ────\n${output.trim()}\n────`);
  }
  for (const { note } of found) if (note) console.log(`  ${note}`);
  if (found.length > 1) for (const part of found) console.log(`  ${line(part.name, [part])}`);
  console.log(`  ${line(name, found)}  ${seconds(begun).padStart(8)}`);
}

const describe = (error) => (error instanceof Refusal ? error.message : (error.stack ?? String(error)));
const sum = (list, key) => list.reduce((total, entry) => total + entry[key], 0);
const seconds = (begun) => `${((performance.now() - begun) / 1000).toFixed(1).replace('.', ',')} s`;

function line(name, list) {
  const counts = `${String(sum(list, 'passed')).padStart(5)} réussis ${String(sum(list, 'failed')).padStart(4)} échoués`;
  return `${name.padEnd(40)}${counts}`;
}

function conclude() {
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

await runMain(main);
