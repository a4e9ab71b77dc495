import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../browser.mjs';
import { runNode } from '../children.mjs';
import { ROOT, toolEnvironment } from '../workspace.mjs';

const SITE = path.join(ROOT, 'apps/web/dist/browser');
const PLAYWRIGHT = path.join(ROOT, 'node_modules/@playwright/test/cli.js');

/** The built site in a real browser, from `npm start`'s launcher. */
export async function runBrowserTests(say) {
  const isBuilt = existsSync(path.join(SITE, 'index.html')) && existsSync(path.join(ROOT, 'apps/api/dist/main.js'));
  if (!isBuilt) return { passed: 0, failed: 1, output: 'Non lancés : le site n’est pas construit.' };
  const browser = await findBrowser(say);
  say(`navigateur : ${browser.name}`);
  await runNode(['tools/precompress.mjs', SITE], { quiet: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'ou-en-est-on-results-'));
  const results = path.join(folder, 'results.json');
  const env = toolEnvironment({ E2E_RESULTS: results, E2E_BROWSER: JSON.stringify(browser) });
  try {
    const { code, output } = await runNode([PLAYWRIGHT, 'test'], { cwd: path.join(ROOT, 'e2e'), env, quiet: true });
    return { ...countsOf(results, code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test that passed at its second try counts as passed, and is named. */
export function countsOf(file, code) {
  const { stats, suites = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  const failed = Math.max(stats?.unexpected ?? 0, code === 0 && passed > 0 ? 0 : 1);
  const unstable = suites.flatMap(unstableIn);
  return { passed, failed, note: unstable.map((title) => `réussi au second essai : ${title}`).join('\n  ') };
}

function unstableIn({ suites = [], specs = [] }) {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...here.map(({ file, line, title }) => `${file}:${line} ${title}`), ...suites.flatMap(unstableIn)];
}
