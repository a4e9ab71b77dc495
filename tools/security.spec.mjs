import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './workspace.mjs';

const page = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
const cited = [...page.matchAll(/`((?:apps|docker|docs|e2e|libs|tools)\/[^`\s]+|\.[a-z]+ignore)`/g)].map(
  ([, name]) => name,
);

test('the security page cites only what exists', () => {
  assert.ok(cited.length > 40);
  assert.deepEqual(
    cited.filter((name) => !existsSync(path.join(ROOT, name))),
    [],
  );
});

test('each line of the security page says how far it holds, and what holds cites a file', () => {
  const rows = page.split('\n').filter((line) => /^\| \d+\.\d+\.\d+/.test(line));
  assert.ok(rows.length > 30);
  for (const row of rows) assert.match(row, /\| (held|partly|not yet|not concerned)[^|]*\|$/, row);
});
