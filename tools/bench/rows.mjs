import { guard, writersWithSealer } from './guards.mjs';
import { importOfRows, memoryOfImports } from './imports.mjs';
import { atLeast, atMost, graded } from './judge.mjs';
import { firstLoadScripts, pageWeight } from './pages.mjs';
import { read } from './reads.mjs';
import { searches } from './search.mjs';
import { start } from './starts.mjs';
import {
  firstRead,
  firstReadWithin,
  manyValidations,
  oneValidation,
  pastDate,
  rebuild,
  waitBesideRebuild,
} from './validations.mjs';
import { territorySearches } from './territory-search.mjs';
import { WEIGHED } from './weighed.mjs';

const DASHBOARD = '/api/v1/dashboards/national';
const BROTLI = { 'accept-encoding': 'br' };
const PLAIN = { 'accept-encoding': 'identity' };
const AS_FAST_AS_HTTP = atLeast(0.7);

/** The share of the log is what `LOG_LEVEL=silent npm run bench -- Dashboard` leaves out. */
const IN_ONE_HOOK =
  'What remains beside sending the bytes: one log line for each answer, which takes more than a quarter of the ' +
  'processor’s time, written one by one or by blocks, then the headers and a random request id; nothing of the ' +
  'framework is run. The fewer the bytes, the more they weigh.';
const LONG_PAGE = 'Its elements: the page shows a whole list at once, and each line of it is a link with its words.';
const SCRIPTS =
  'What every page needs first: Angular, zod, by which the answers of the API are checked, and the parts that pages ' +
  'share. The rest is the page.';
const inKilobytes = { ...atMost(150), of: '≤ 150 kB' };

/**
 * The rows of the bench, in the order they are measured and printed: to add one is to write it here. `measure` gets
 * the stage (`stage.mjs`) and gives `{ figure, measured, reference }`: what is judged, and the words around it.
 * `timed`: the work of others would falsify it. `long`: measured when named only. `bound`: what bounds it, printed when it misses its target.
 */
export const ROWS = [
  ...[
    ['Dashboard, Brotli', DASHBOARD, BROTLI],
    ['Dashboard, uncompressed', DASHBOARD, PLAIN],
    ['Dashboard, unchanged (304)', DASHBOARD, BROTLI, { unchanged: true }],
    ['Proposal, Brotli', '/api/v1/proposals/2023-1.1.1', BROTLI],
  ].map(([name, path, headers, options]) => ({
    name,
    target: AS_FAST_AS_HTTP,
    timed: true,
    bound: IN_ONE_HOOK,
    measure: read(path, headers, options),
  })),
  { name: 'Search, 95 % within', timed: true, measure: searches },
  { name: 'Territory search, 95 % of keystrokes within', timed: true, measure: territorySearches },
  {
    name: 'Import of 1 M rows: checked and published',
    target: atMost(1.5),
    timed: true,
    bound:
      'Reading: the file is decoded, split, checked cell by cell, staged and searched for duplicates before anything ' +
      'is published, while COPY is given typed rows; publishing alone costs what COPY costs.',
    measure: importOfRows(1_000_000),
  },
  {
    name: 'Memory of an import, 1 M rows against 70,000',
    target: atMost(1.25),
    bound: 'The garbage collector: what is held at once is one batch, and the heap grows before it is swept.',
    measure: memoryOfImports(1_000_000, 70_000),
  },
  {
    name: 'Row-level security, on a read of 139 rows',
    timed: true,
    measure: guard('read', 'the same, of a table without it'),
  },
  {
    name: 'Row-level security, on a write of one row',
    timed: true,
    measure: guard('write', 'the same, in a table without it'),
  },
  {
    name: 'Audit, on a write of one row',
    timed: true,
    measure: guard('audit', 'the same write without its row of the audit'),
  },
  {
    name: 'Deadlocks of 20 writers with the sealer running',
    target: atMost(0),
    measure: writersWithSealer,
  },
  {
    name: 'Validation: first read after one, at 100 % of the national size against 10 %',
    target: atMost(1.2),
    long: true,
    timed: true,
    bound: 'The sums of every département and stratum that France is added up from, more of which are filled.',
    measure: firstRead(0.1, 1),
  },
  {
    name: 'Validation: first read after one at 100 % of the national size, 95 % within',
    target: { ...atMost(100), of: '≤ 100 ms' },
    long: true,
    timed: true,
    bound:
      'Everything public is forgotten at each change: the dashboard is made again from the proposals and the sums.',
    measure: firstReadWithin(1),
  },
  {
    name: 'Past date: first read at 100 % of the national size',
    target: { ...atMost(3000), of: '≤ 3 s' },
    long: true,
    timed: true,
    bound: 'The state of each collectivity is read, and each of its answers counted.',
    measure: pastDate(1),
  },
  {
    name: 'Validation: first read after one at 10 % of the national size, 95 % within',
    target: { ...atMost(100), of: '≤ 100 ms' },
    timed: true,
    bound:
      'Everything public is forgotten at each change: the dashboard is made again from the proposals and the sums.',
    measure: firstReadWithin(0.1),
  },
  {
    name: 'Validation of one state, 139 answers',
    target: atMost(2),
    timed: true,
    bound: 'What changed is compared with what is public, and what sums become is worked out before they are written.',
    measure: oneValidation(0.1),
  },
  {
    name: 'Validation: 1,000 of them by 20 clients of 20 départements',
    target: atMost(0),
    bound: 'PostgreSQL lets commits that notify go one at a time, the flush to disk included.',
    measure: manyValidations(0.1),
  },
  {
    name: 'Validation: the sums made again, all of them right',
    target: atMost(1.5),
    timed: true,
    bound: 'What is counted is compared with every sum that is stored.',
    measure: rebuild(0.1, 'allRight'),
  },
  {
    name: 'Validation: the sums made again, none of them right',
    target: atMost(1.5),
    timed: true,
    bound: 'One snapshot finds the territories whose sums are wrong; they are counted once more, locked, and written.',
    measure: rebuild(0.1, 'noneRight'),
  },
  {
    name: 'Validation: longest wait beside the sums made again',
    target: { ...atMost(1000), of: '≤ 1 s' },
    timed: true,
    bound: 'The sums of 500 respondents are made in one transaction.',
    measure: waitBesideRebuild(0.1),
  },
  { name: 'Start on a new data folder, site built', timed: true, measure: start('cold') },
  { name: 'Start again on the same folder', timed: true, measure: start('warm') },
  ...Object.values(WEIGHED)
    .flat()
    .map(([path, grade]) => ({
      name: `Page ${path}`,
      target: graded(grade),
      bound: LONG_PAGE,
      measure: pageWeight(path),
    })),
  {
    name: 'First-load JavaScript, the heaviest page',
    target: inKilobytes,
    bound: SCRIPTS,
    measure: firstLoadScripts({ curve: false }),
  },
  {
    name: 'First-load JavaScript, the heaviest page with a curve',
    target: inKilobytes,
    bound: `${SCRIPTS} The curve is drawn without Chart.js (47 kB), which comes when somebody points at it.`,
    measure: firstLoadScripts({ curve: true }),
  },
];
