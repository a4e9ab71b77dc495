const TEXT = 'Où en est-on ? « élu·es »';

/** Without the sandbox, which root and most containers refuse; without the browser's own calls to the outside. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Options of Playwright's `launch` for that browser. */
export function launchOptions({ executablePath, env }) {
  return { executablePath, args: ARGUMENTS, env: { ...process.env, ...env } };
}

/** Opens a page and reads it, as the tests will; undefined when that works, else the reason in one line. */
export async function whyItFails(browser) {
  const { chromium } = await import('@playwright/test');
  let opened;
  try {
    opened = await chromium.launch({ ...launchOptions(browser), timeout: 30_000 });
    const page = await opened.newPage();
    await page.setContent(`<h1>${TEXT}</h1>`);
    const shown = await page.getByRole('heading').boundingBox();
    await page.screenshot();
    return shown.height > 0 ? undefined : 'la page d’essai ne s’affiche pas';
  } catch (error) {
    return firstUsefulLine(error.message);
  } finally {
    await opened?.close();
  }
}

function firstUsefulLine(message) {
  const lines = message.split('\n').map((line) => line.trim());
  return lines.find((line) => line.includes('error while loading')) ?? lines[0];
}
