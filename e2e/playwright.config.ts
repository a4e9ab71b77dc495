import { defineConfig } from '@playwright/test';
import { createServer, type AddressInfo } from 'node:net';
import { type Browser, findBrowser, launchOptions } from '../tools/browser.mjs';

/** This file is read again by every worker: what was chosen once is handed over by the environment. */
const browser = JSON.parse((process.env['E2E_BROWSER'] ??= JSON.stringify(await findBrowser()))) as Browser;
const givenUrl = process.env['E2E_BASE_URL'];
const port = givenUrl ? '' : (process.env['E2E_PORT'] ??= String(await freePort()));
const baseURL = givenUrl ?? `http://127.0.0.1:${port}`;

const PUBLISHING = /(self-assessments\/self-assessments|action-sheets\/.*)\.spec\.ts$/;
const WHOLE_PATH = /self-assessments\/whole-path\.spec\.ts$/;
const CAMPAIGNS = /src\/campaigns\/.*\.spec\.ts$/;
const PUBLISHED = /explain\/(published-states|signed-in)\.spec\.ts$/;
const use = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: 'src',
  outputDir: 'test-results',
  // A whole page under axe takes half a minute on a busy machine: only what hangs is stopped.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Where nobody looks, a test is tried twice, and what needed it is named (`tools/test/browser-tests.mjs`). The stories
  // that write are told once (`retries: 0`): on the same database a second try would find what the first one left.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: process.env['E2E_RESULTS'] ?? 'test-results/results.json' }]],
  use: {
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: launchOptions(browser),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', testIgnore: [PUBLISHING, CAMPAIGNS, WHOLE_PATH, PUBLISHED], use },
    // What these make public changes the pages that the others read: they come after (`--no-deps` runs them alone).
    { name: 'publishing', testMatch: PUBLISHING, use, dependencies: ['desktop'] },
    // A town answers, and a day passes: what is public changes again.
    { name: 'campaigns', testMatch: CAMPAIGNS, use, dependencies: ['publishing'] },
    // Two towns answer, one after the other, and what they change is counted.
    { name: 'whole-path', testMatch: WHOLE_PATH, use, dependencies: ['campaigns'] },
    // Once nobody counts respondents any more, as this makes some of its own.
    { name: 'publish', testMatch: /published-states\.setup\.ts$/, use, retries: 0, dependencies: ['whole-path'] },
    { name: 'published', testMatch: PUBLISHED, use, dependencies: ['publish'] },
  ],
  webServer: givenUrl
    ? undefined
    : {
        // The site as it is started by everybody, on a database of its own, made anew.
        command: 'node ../tools/start.mjs',
        url: `${baseURL}/health/ready`,
        env: {
          SKIP_BUILD: '1',
          FRESH_DATA: '1',
          DATA_DIR: '.data/e2e',
          PORT: port,
          DATABASE_URL: '',
          MIGRATION_DATABASE_URL: '',
          RATE_LIMIT: '1000000',
        },
        stdout: 'pipe',
        reuseExistingServer: false,
        timeout: 300_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      },
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => {
        done(free);
      });
    });
  });
}
