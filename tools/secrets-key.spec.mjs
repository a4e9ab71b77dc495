import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { secretsKeySettings } from './secrets-key.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'secrets-key-'));
process.env.DATA_DIR = path.join(folder, 'data');
delete process.env.SECRETS_KEY;
delete process.env.SECRETS_KEY_FILE;
after(() => rmSync(folder, { recursive: true }));

test('a key is made once, of 32 bytes, that nobody else reads', () => {
  const { SECRETS_KEY_FILE: file } = secretsKeySettings();
  const key = readFileSync(file, 'utf8');
  assert.match(key, /^[0-9a-f]{64}\n$/);
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(secretsKeySettings(), { SECRETS_KEY_FILE: file });
  assert.equal(readFileSync(file, 'utf8'), key);
});

test('the key that is given is the one', () => {
  process.env.SECRETS_KEY = 'given';
  assert.deepEqual(secretsKeySettings(), {});
});
