import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '../main.fixture.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface OpenedAccount {
  readonly email: string;
  readonly passphrase: string;
}

export interface Demonstration {
  readonly url: string;
  accountOf(login: string): OpenedAccount;
}

/** A small demonstration of the worker's own, as `npm run demo` serves it. */
export const test = base.extend<object, { readonly demonstration: Demonstration }>({
  demonstration: [
    // eslint-disable-next-line no-empty-pattern -- how a fixture says that it needs no other
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'demonstration-'));
      chmodSync(folder, 0o711);
      const server = spawn(process.execPath, ['tools/demo.mjs', '--scale', '0,3%'], {
        cwd: ROOT,
        env: { ...process.env, DATA_DIR: folder, SKIP_BUILD: '1', DATABASE_URL: '', PORT: '', RATE_LIMIT: '1000000' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        const url = await addressOf(server);
        const file = path.join(folder, 'demonstration/accounts.json');
        const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: readonly OpenedAccount[] };
        const accountOf = (login: string): OpenedAccount => {
          const found = accounts.find(({ email }) => email.startsWith(`${login}@`));
          if (!found) throw new Error(`No account of ${login}.`);
          return found;
        };
        await use({ url, accountOf });
      } finally {
        // Nothing stays among temporary files, even of one that did not start.
        if (server.exitCode === null) {
          server.kill('SIGTERM');
          await once(server, 'exit');
        }
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ demonstration }, use) => use(demonstration.url),
});

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let output = '';
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [, address] = /est à l’adresse (http:\S+)/.exec(output) ?? [];
      if (address !== undefined) done(address);
    });
    stdout?.once('end', () => {
      fail(new Error(`The demonstration did not start.\n${output}`));
    });
  });
}
