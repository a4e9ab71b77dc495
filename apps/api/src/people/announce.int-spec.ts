import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../create-app.js';
import { readEnv } from '../env/env.schema.js';
import { listen } from '../listen.js';
import { TEST_SETTINGS } from '../testing/test-api.js';
import { announceSite } from './announce.js';
import { PublicAddress, publicAddressOf } from './public-address.js';

const HOST = '127.0.0.1';
const SETTINGS = { ...TEST_SETTINGS, DATABASE_URL: `postgres://nobody@${HOST}:1/none` };

describe('a site that begins to listen', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'site-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes its links, and those of the commands beside it, with the port that it took; then forgets it', async () => {
    const env = readEnv({ ...SETTINGS, DATA_DIR: folder, PORT: '3000' });
    expect(publicAddressOf(env).link('/invitation', 'x')).toBe('http://localhost:3000/invitation#x');
    const app = await createApp(env);
    await listen(app, { PORT: undefined, HOST }, 3_400);
    announceSite(app, env);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const link = `http://localhost:${String(port)}/invitation#x`;
    expect(app.get(PublicAddress).link('/invitation', 'x')).toBe(link);
    expect(publicAddressOf(env).link('/invitation', 'x')).toBe(link);
    await app.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does without a port that cannot be read', () => {
    writeFileSync(path.join(folder, 'site-port'), 'huh');
    const env = readEnv({ ...SETTINGS, DATA_DIR: folder });
    expect(publicAddressOf(env).link('/invitation', 'x')).toBe('http://localhost:3000/invitation#x');
  });

  it.each([
    [undefined, expect.stringContaining('le cookie de connexion s’appelle « oeeo-session » et non « __Host-session »')],
    ['http://localhost:3000', expect.stringContaining('« oeeo-session »')],
    ['https://site.example', null],
  ])('with the public address %s says of its cookie: %s', async (address, sentence) => {
    const env = readEnv({ ...SETTINGS, DATA_DIR: folder, ...(address !== undefined && { PUBLIC_URL: address }) });
    const app = await createApp(env);
    await listen(app, { PORT: undefined, HOST }, 3_400);
    expect(announceSite(app, env)).toEqual(sentence);
    await app.close();
  });
});
