/**
 * Imports 200 MB that nobody would send in good faith, in a process whose memory is bounded, and prints what came of it
 * as one line of JSON. Run as `node --max-old-space-size=… huge-file.fixture.mjs KIND`, with DATABASE_URL.
 */
import { createDataSource, importFile, readDescriptor } from '@ou-en-est-on/data';

const MEGABYTES = 200;
const PIECE = 65_536;
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta\n';
const KINDS = {
  'header of separators': { start: '', repeated: ',' },
  'row of separators': { start: HEADER, repeated: ',' },
  'quoted row of separators': { start: HEADER, repeated: `"\n"${',"\n"'.repeat(20)},` },
  'refused rows': { start: HEADER, repeated: `IND-306,D99,2022-12-31,DEPT,,${'é'.repeat(2_000)},,\n` },
};

function* bytesOf({ start, repeated }) {
  yield Buffer.from(start);
  const piece = Buffer.from(repeated.repeat(Math.ceil(PIECE / Buffer.byteLength(repeated))));
  for (let sent = 0; sent < MEGABYTES * 1e6; sent += piece.length) yield piece;
}

const dataSource = await createDataSource({
  url: process.env.DATABASE_URL,
  poolSize: 2,
  system: 'command',
}).initialize();
const definition = { id: 'essai-demesure', label: 'Essai', unit: '%', direction: 'up' };
const descriptor = readDescriptor(JSON.stringify({ series: [{ name: 'IND-306', indicator: definition }] }));
const bytes = bytesOf(KINDS[process.argv[2]]);
const report = await importFile(
  dataSource,
  { name: 'demesure.csv', bytes, descriptor },
  { publish: true, now: new Date() },
);
await dataSource.destroy();
const { status, refusalCount, refusals, lines } = report;
console.log(JSON.stringify({ status, refusalCount, lines, first: refusals[0]?.code, line: refusals[0]?.line }));
