import { cpus } from 'node:os';
import { install } from './install.mjs';
import { openPlace } from './newcomer/place.mjs';
import { PARTS } from './newcomer/parts.mjs';
import { Refusal, runMain } from './refusal.mjs';

/** Where the part that runs now works. */
let current;

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;

/**
 * `npm run newcomer`: what somebody who has just cloned this repository goes through, as an ordinary user and as root;
 * `-- --only=start,root-start` runs some of the parts. Everything it made is removed at the end.
 */
async function main() {
  const chosen = chosenParts(process.argv.slice(2));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, leave);
  await install();
  const rows = [];
  for (const [name, part] of chosen) await runPart(name, part, rows);
  console.log(`\n${table(rows)}`);
  const failed = rows.filter(({ fault }) => fault).length;
  console.log(`\n${rows.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && rows.length > 0 ? 0 : 1;
}

/** Asked to stop: what runs is ended at once, and what was made goes. */
function leave() {
  const closing = current ? current.close(0) : Promise.resolve();
  void closing.catch(() => undefined).finally(() => process.exit(130));
}

function chosenParts(args) {
  const entries = Object.entries(PARTS);
  if (args.length === 0) return entries;
  const [, list] = (args.length === 1 && /^--only=(.+)$/.exec(args[0])) || [];
  const names = list?.split(',') ?? [];
  if (!list || names.some((name) => !(name in PARTS)))
    throw new Refusal(`Usage : npm run newcomer [-- --only=${Object.keys(PARTS).join(',')}]`);
  return entries.filter(([name]) => names.includes(name));
}

/** A part's steps are timed one by one; the first that fails is its last. */
async function runPart(name, part, rows) {
  console.log(`→ ${name} : ${part.title}`);
  if (part.asRoot && process.getuid?.() !== 0) return console.log('  non lancé : il faut être root');
  const place = openPlace(part.asRoot);
  current = place;
  const step = async (title, work) => {
    const begun = performance.now();
    const row = { part: name, account: place.account.name, title };
    try {
      return await work();
    } catch (error) {
      row.fault = error;
      throw error;
    } finally {
      rows.push({ ...row, milliseconds: performance.now() - begun });
      console.log(`  ${title.padEnd(44)} ${seconds(rows.at(-1).milliseconds)}${row.fault ? '  ÉCHEC' : ''}`);
    }
  };
  try {
    await part.run(place, step);
    await step('rien ne reste', () => place.close());
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    await place.close().catch(() => undefined);
  }
}

function table(rows) {
  const lines = rows.map(
    ({ part, account, title, milliseconds, fault }) =>
      `| ${part} | ${account} | ${title} | ${seconds(milliseconds)} | ${fault ? 'échec' : 'réussi'} |`,
  );
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}`;
  return [
    `Sur ${machine}, sans rien en mémoire de npm ni de nx :`,
    '',
    '| partie | compte | étape | temps | |',
    '| --- | --- | --- | ---: | --- |',
    ...lines,
  ].join('\n');
}

await runMain(main);
