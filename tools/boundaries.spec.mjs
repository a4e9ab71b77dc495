import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { COMPOSED, givenByData } from './subject-boundaries.mjs';
import { ROOT } from './workspace.mjs';

/** A deliberately wrong import per arrow that docs/architecture.md forbids: lint must refuse each, by that rule. */
const LAYERS = '@nx/enforce-module-boundaries';
const SUBJECTS = 'subjects/boundaries';
const SYNTAX = 'no-restricted-syntax';
const scope = (layer) => `import { x } from '@ou-en-est-on/${layer}';\nexport const y = x;\n`;
const from = (module) => `import { x } from '${module}';\nexport const y = x;\n`;

const REFUSED = [
  ['domain does not know the database', 'libs/domain/src/motions/wrong.ts', scope('data'), LAYERS],
  ['domain does not know the contracts', 'libs/domain/src/motions/wrong.ts', scope('contracts'), LAYERS],
  ['domain takes no npm package', 'libs/domain/src/motions/wrong.ts', from('zod'), LAYERS],
  [
    'a rule of the domain does not read the clock',
    'libs/domain/src/motions/wrong.ts',
    'export const now = Date.now();\n',
    SYNTAX,
  ],
  [
    'a rule of the domain makes no date of the day',
    'libs/domain/src/motions/wrong.ts',
    'export const now = new Date();\n',
    SYNTAX,
  ],
  ['contracts do not know the database', 'libs/contracts/src/motions/wrong.ts', scope('data'), LAYERS],
  ['contracts take no npm package but zod', 'libs/contracts/src/motions/wrong.ts', from('rxjs'), LAYERS],
  ['data does not know what crosses HTTP', 'libs/data/src/motions/wrong.ts', scope('contracts'), LAYERS],
  ['data does not know the framework of the API', 'libs/data/src/motions/wrong.ts', from('@nestjs/common'), LAYERS],
  ['ui does not know what crosses HTTP', 'libs/ui/src/figure/wrong.ts', scope('contracts'), LAYERS],
  ['ui does not call the API', 'libs/ui/src/figure/wrong.ts', from('@angular/common/http'), LAYERS],
  ['the API does not know the site', 'apps/api/src/motions/wrong.ts', from('../../../web/src/main.js'), LAYERS],
  ['the API does not know the components', 'apps/api/src/motions/wrong.ts', scope('ui'), LAYERS],
  ['the site does not know the database', 'apps/web/src/app/motions/wrong.ts', scope('data'), LAYERS],
  ['the site does not know the API', 'apps/web/src/app/motions/wrong.ts', from('../../../../api/src/main'), LAYERS],
  ['code that ships does not use the builders of tests', 'apps/api/src/motions/wrong.ts', scope('testing'), LAYERS],
  ['the builders of tests do not know the database', 'libs/testing/src/motions/wrong.ts', scope('data'), LAYERS],
  ['browser tests do not reach behind the API', 'e2e/src/wrong.spec.ts', scope('data'), LAYERS],
  ...['libs/domain/src', 'libs/contracts/src', 'libs/data/src', 'apps/api/src', 'apps/web/src/app'].map((layer) => [
    `a subject does not reach into another (${layer})`,
    `${layer}/motions/wrong.ts`,
    from('../indicators/indicator.js'),
    SUBJECTS,
  ]),
  ...[
    ['by a longer way', from('./../shared/../indicators/indicator.js')],
    ['later', "export const y = import('../indicators/indicator.js');\n"],
    ['by handing it on', "export { x } from '../indicators/indicator.js';\n"],
    ['by handing all of it on', "export * from '../indicators/indicator.js';\n"],
    ['by a type alone', "export type Y = import('../indicators/indicator.js').X;\n"],
  ].map(([way, text]) => [
    `a subject does not reach into another ${way}`,
    'libs/domain/src/motions/wrong.ts',
    text,
    SUBJECTS,
  ]),
  ...[
    ['libs/contracts/src/imports', 'motions'],
    ['libs/contracts/src/action-sheets', 'imports'],
    ['libs/data/src/motions', 'loader'],
    ['libs/data/src/audit', 'people'],
    ['libs/data/src/imports', 'proposals'],
    ['apps/api/src/realisations', 'proposals'],
    ['apps/api/src/people', 'campaigns'],
    ['apps/web/src/app/campaigns', 'dashboards'],
  ].map(([folder, other]) => [
    `${folder} does not reach into ${other}`,
    `${folder}/wrong.ts`,
    from(`../${other}/wrong.js`),
    SUBJECTS,
  ]),
  ...[
    ['by its name', "import { CampaignRepository } from '@ou-en-est-on/data';\nexport const y = CampaignRepository;\n"],
    ['under another name', "import { CampaignRepository as Own } from '@ou-en-est-on/data';\nexport const y = Own;\n"],
    ['by a function', "import { readSheetFile } from '@ou-en-est-on/data';\nexport const y = readSheetFile;\n"],
    ['among all that there is', "import * as data from '@ou-en-est-on/data';\nexport const y = data;\n"],
    ['later', "export const y = import('@ou-en-est-on/data');\n"],
    ['by handing it on', "export { CampaignRepository } from '@ou-en-est-on/data';\n"],
  ].map(([way, text]) => [
    `a use case does not read what another subject keeps ${way}`,
    'apps/api/src/motions/wrong.ts',
    text,
    SUBJECTS,
  ]),
  ...[
    ['the pool', "import { DataSource } from 'typeorm';\nexport const y = DataSource;\n", 4],
    ['the pool, by its type', 'export const y = (source: DataSource): unknown => source;\n', 1],
    ['the driver', "import pg from 'pg';\nexport const y = pg;\n", 1],
    ['the driver, later', "export const y = import('pg');\n", 1],
    [
      'a pool of its own',
      "import { createDataSource } from '@ou-en-est-on/data';\nexport const y = createDataSource;\n",
      1,
    ],
    ['a statement', "export const y = (manager: { query(text: string): unknown }) => manager.query('SELECT 1');\n", 1],
    [
      'a transaction of its own',
      'export const y = (manager: { transaction(): unknown }) => manager.transaction();\n',
      1,
    ],
    [
      'a connection of its own',
      'export const y = (source: { createQueryRunner(): unknown }) => source.createQueryRunner();\n',
      1,
    ],
  ].map(([way, text, times]) => [
    `a use case does not reach the database by ${way}`,
    'apps/api/src/motions/wrong.ts',
    text,
    Array.from({ length: times }, () => SYNTAX),
  ]),
  ['what is shared knows no subject', 'libs/domain/src/shared/wrong.ts', from('../motions/motion.js'), SUBJECTS],
];

const ACCEPTED = [
  [
    'contracts know the domain and zod/mini',
    'libs/contracts/src/motions/right.ts',
    scope('domain') + "export * as z from 'zod/mini';\n",
  ],
  ['data knows the domain', 'libs/data/src/motions/right.ts', scope('domain')],
  [
    'the API knows data and contracts',
    'apps/api/src/motions/right.ts',
    scope('data') + "export * from '@ou-en-est-on/contracts';\n",
  ],
  [
    'the site knows contracts and components',
    'apps/web/src/app/motions/right.ts',
    scope('contracts') + "export * from '@ou-en-est-on/ui';\n",
  ],
  ['a subject knows what is shared', 'libs/domain/src/motions/right.ts', from('../shared/calendar-date.js')],
  ['proposals, the pivot, know the other subjects', 'libs/domain/src/proposals/right.ts', from('../motions/motion.js')],
  [
    'a use case reads what its table says that it composes',
    'apps/api/src/motions/right.ts',
    "import { ExchangeRepository } from '@ou-en-est-on/data';\nexport const y = ExchangeRepository;\n",
  ],
  [
    'the folder of the database holds the pool',
    'apps/api/src/database/right.ts',
    "import { DataSource } from 'typeorm';\nexport const y = DataSource;\n",
  ],
  ['specs use the builders', 'apps/api/src/motions/right.spec.ts', scope('testing')],
];

const eslint = new ESLint({ cwd: ROOT });

/** The boundary rules that refuse this text, as if it were written in that file. */
async function refusals(filePath, text) {
  const [{ messages }] = await eslint.lintText(text, { filePath });
  return messages
    .filter(({ ruleId, fatal }) => fatal || [LAYERS, SUBJECTS, SYNTAX].includes(ruleId))
    .map(({ ruleId }) => ruleId);
}

for (const [sentence, file, text, rule] of REFUSED) {
  test(`lint refuses: ${sentence}`, async () => assert.deepEqual(await refusals(file, text), [rule].flat()));
}
for (const [sentence, file, text] of ACCEPTED) {
  test(`lint accepts: ${sentence}`, async () => assert.deepEqual(await refusals(file, text), []));
}

test('no subject of the API is let compose what it does not', () => {
  const owners = givenByData();
  for (const [subject, others] of Object.entries(COMPOSED)) {
    const folder = path.join(ROOT, 'apps/api/src', subject);
    const text = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const composed = new Set([...owners].filter(([name]) => text.includes(name)).map(([, owner]) => owner));
    const unused = Object.keys(others).filter((other) => !composed.has(other));
    assert.deepEqual([subject, unused], [subject, []]);
  }
});
