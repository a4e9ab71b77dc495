import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { envSchema, readEnv, SettingError } from './env.schema.js';

const FILE = fileURLToPath(import.meta.url);
const DATABASE_URL = 'postgres://app:secret@localhost:5432/base';

describe('readEnv', () => {
  it('needs nothing but the address of the database', () => {
    const env = readEnv({ DATABASE_URL });
    expect(env).toMatchObject({ HOST: '127.0.0.1', DATABASE_POOL_SIZE: 10, LOG_LEVEL: 'info' });
    expect(env.PORT).toBeUndefined();
    expect(env.TRUSTED_PROXY).toBeUndefined();
  });

  it('migrates with the address of the application unless another one is given', () => {
    const owner = 'postgres://owner:secret@localhost:5432/base';
    expect(readEnv({ DATABASE_URL }).MIGRATION_DATABASE_URL).toBe(DATABASE_URL);
    expect(readEnv({ DATABASE_URL, MIGRATION_DATABASE_URL: owner }).MIGRATION_DATABASE_URL).toBe(owner);
  });

  it('takes an empty setting for none', () => {
    expect(readEnv({ DATABASE_URL, PORT: '', PUBLIC_URL: '' })).toMatchObject({ HOST: '127.0.0.1' });
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '30e2'],
    ['PORT', ' 3000'],
    ['DATABASE_POOL_SIZE', '0'],
    ['DATABASE_URL', 'mysql://localhost/base'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_URL', 'postgres://localhost'],
    ['DATABASE_URL', 'postgres://localhost/'],
    ['DATABASE_URL', 'postgres:///base'],
    ['DATABASE_URL', 'postgres://%zz@localhost/base'],
    ['DATABASE_URL', 'postgres://app:100%@localhost/base'],
    ['MIGRATION_DATABASE_URL', 'postgres://%zz@localhost/base'],
    ['WEB_ROOT', FILE],
    ['WEB_ROOT', join(FILE, 'below')],
    ['DATA_DIR', FILE],
    ['PUBLIC_URL', 'example.org'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['TRUSTED_PROXY', 'true'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['TRUSTED_PROXY', '0.0.0.0/0'],
    ['LOG_LEVEL', 'bavard'],
    ['COMMIT', 'HEAD'],
  ])('refuses %s=%s with a sentence that names it and does not repeat its value', (name, value) => {
    const reading = (): unknown => readEnv({ DATABASE_URL, [name]: value });
    expect(reading).toThrow(SettingError);
    expect(reading).toThrow(new RegExp(`Le réglage ${name} `));
    if (name === 'DATABASE_URL') expect(reading).not.toThrow(value);
  });

  it.each([
    'postgresql://app@localhost/base',
    'postgres://app:100%25@[::1]:5432/base?sslmode=require',
    'postgres:///base?host=/var/run/postgresql',
  ])('takes the address of a database %s', (value) => {
    expect(readEnv({ DATABASE_URL: value }).DATABASE_URL).toBe(value);
  });

  it('takes a folder, and a place where the site will be built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'env-'));
    expect(readEnv({ DATABASE_URL, WEB_ROOT: folder }).WEB_ROOT).toBe(folder);
    expect(readEnv({ DATABASE_URL, WEB_ROOT: join(folder, 'later') }).WEB_ROOT).toBe(join(folder, 'later'));
  });

  it('says what a missing setting is for', () => {
    expect(() => readEnv({})).toThrow('Le réglage DATABASE_URL manque : Base PostgreSQL');
  });

  it('names every wrong setting at once', () => {
    expect(() => readEnv({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  it.each(['127.0.0.1', '10.0.0.0/8, 192.168.1.4', '::1', 'fd00::/8'])('trusts the proxies %s', (value) => {
    expect(readEnv({ DATABASE_URL, TRUSTED_PROXY: value }).TRUSTED_PROXY).toEqual(value.split(', '));
  });

  it('reads a secret in the file that DATABASE_URL_FILE names', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), 'url');
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(readEnv({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(DATABASE_URL);
    expect(() => readEnv({ DATABASE_URL_FILE: file, DATABASE_URL })).toThrow('gardez-en un');
    expect(() => readEnv({ DATABASE_URL_FILE: `${file}-absent` })).toThrow('DATABASE_URL_FILE nomme un fichier');
  });

  it('keeps the origin alone of the public address', () => {
    expect(readEnv({ DATABASE_URL, PUBLIC_URL: 'https://ou-en-est-on.example/accueil' }).PUBLIC_URL).toBe(
      'https://ou-en-est-on.example',
    );
  });

  it('describes every setting', () => {
    const silent = Object.entries(envSchema.shape).filter(([, setting]) => !setting.description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
