import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { countsOf } from './browser-tests.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'browser-tests-'));
const file = path.join(folder, 'results.json');
after(() => rmSync(folder, { recursive: true }));

const spec = (title, status) => ({ title, file: 'people/accounts.spec.ts', line: 12, tests: [{ status }] });
const nested = { specs: [spec('opens', 'expected')], suites: [{ specs: [spec('closes', 'flaky')] }] };

function counted(stats, code) {
  writeFileSync(file, JSON.stringify({ stats, suites: [nested] }));
  return countsOf(file, code);
}

test('a test that needed a second try has passed, and is named', () => {
  const note = 'réussi au second essai : people/accounts.spec.ts:12 closes';
  assert.deepEqual(counted({ expected: 1, flaky: 1, unexpected: 0 }, 0), { passed: 2, failed: 0, note });
});

test('a test that failed twice has failed, and so has a run that ended badly or ran nothing', () => {
  assert.equal(counted({ expected: 1, flaky: 1, unexpected: 2 }, 1).failed, 2);
  assert.equal(counted({ expected: 1, flaky: 0, unexpected: 0 }, 1).failed, 1);
  assert.equal(counted({ expected: 0, flaky: 0, unexpected: 0 }, 0).failed, 1);
  assert.equal(countsOf(path.join(folder, 'none.json'), 1).failed, 1);
});
