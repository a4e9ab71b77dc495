import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { whyItFails } from './browser/check.mjs';
import { packagedBrowser } from './browser/packaged.mjs';
import { Refusal } from './refusal.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HOW_TO =
  'Installez Chromium (Debian, Ubuntu : sudo apt-get install chromium), ou Google Chrome,\n' +
  'ou donnez le chemin du vôtre : CHROMIUM_PATH=/chemin/vers/chromium npm test';

/**
 * A browser that has really opened a page: the one of CHROMIUM_PATH, else the system's, else Playwright's own, else the
 * one that an npm package carries, else Debian's, installed when we are root.
 * @returns {Promise<{ name: string, executablePath: string, env: Record<string, string> }>}
 */
export async function findBrowser(say = console.error) {
  const imposed = process.env.CHROMIUM_PATH;
  if (imposed) return imposedBrowser(imposed);
  const failures = [];
  for (const candidate of [systemBrowser, playwrightBrowser, packagedBrowser, () => debianBrowser(say)]) {
    const browser = await candidate();
    const failure = browser && (await whyItFails(browser));
    if (browser && !failure) return browser;
    if (failure) failures.push(`- ${browser.executablePath} : ${failure}`);
  }
  throw new Refusal(['Aucun navigateur ne s’ouvre sur cette machine.', ...failures, HOW_TO].join('\n'));
}

async function imposedBrowser(executablePath) {
  if (!existsSync(executablePath))
    throw new Refusal(`CHROMIUM_PATH nomme un fichier qui n’existe pas : ${executablePath}`);
  const browser = { name: 'CHROMIUM_PATH', executablePath, env: {} };
  const failure = await whyItFails(browser);
  if (failure) throw new Refusal(`Le navigateur de CHROMIUM_PATH ne s’ouvre pas : ${failure}`);
  return browser;
}

function systemBrowser() {
  for (const command of COMMANDS) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, command);
      if (folder && existsSync(file)) return { name: `${command} du système`, executablePath: file, env: {} };
    }
  }
  return undefined;
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? { name: 'celui de Playwright', executablePath, env: {} } : undefined;
}

function debianBrowser(say) {
  const hasAptGet =
    process.platform === 'linux' && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (process.getuid?.() !== 0 || !hasAptGet) return undefined;
  say('Installation du paquet chromium de Debian…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  aptGet('update');
  return aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
    ? systemBrowser()
    : undefined;
}

export { launchOptions } from './browser/check.mjs';
