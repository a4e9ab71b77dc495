import { setTimeout as pause } from 'node:timers/promises';
import { ecoIndex, gradeOf } from './ecoindex.mjs';

/** The screen that the authors of EcoIndex measure on. */
const VIEWPORT = { width: 1920, height: 1080 };
const PAGES_WITH_A_CURVE = '/indicateurs/';
const TURN_MS = 250;
const QUIET_TURNS = 6;

/** A page as first displayed, to a browser that has never seen the site: what it asks for, and what it is made of. */
export const pageWeight = (path) => async (stage) => {
  const page = await load(stage, path);
  stage.pages.push(page);
  const score = ecoIndex(page);
  return {
    figure: score,
    measured: `${page.requests} requests, ${whole(page.kilobytes)} kB, ${whole(page.elements)} elements; JavaScript ${whole(page.scripts)} kB`,
    result: `${Math.round(score)} ${gradeOf(score)}`,
  };
};

/** The heaviest of the pages measured before, of those that draw a curve at once or of the others. */
export const firstLoadScripts =
  ({ curve }) =>
  async ({ pages }) => {
    const compared = pages.filter(({ path }) => path.startsWith(PAGES_WITH_A_CURVE) === curve);
    const [heaviest] = compared.toSorted((one, other) => other.scripts - one.scripts);
    if (!heaviest) throw new Error('No such page was weighed: measure the rows of the pages with this one.');
    return { figure: heaviest.scripts, measured: heaviest.path, result: `${whole(heaviest.scripts)} kB` };
  };

async function load({ browser, origin }, path) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const requests = await recordRequests(page);
    const answer = await page.goto(origin + path);
    if (answer.status() !== 200) throw new Error(`${path} answers ${answer.status()}.`);
    await settled(page, requests);
    const failed = await page.getByRole('alert').count();
    if (failed > 0) throw new Error(`${path} shows an error.`);
    const elements = await page.evaluate(countElements);
    return { path, elements, ...sum([...requests.values()]) };
  } finally {
    await context.close();
  }
}

/** A slow machine leaves the network idle between two steps of one display: the page itself says when it is whole. */
async function settled(page, requests) {
  await page.locator('main h1').waitFor();
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    await pause(TURN_MS);
    const waits = (await page.locator('[aria-busy=true]').count()) > 0;
    const isWhole = !waits && [...requests.values()].every(({ ended }) => ended);
    quiet = isWhole ? quiet + 1 : 0;
  }
}

/** Requests over HTTP by their id, with the bytes that crossed the network for each, and those of its body alone. */
async function recordRequests(page) {
  const requests = new Map();
  const session = await page.context().newCDPSession(page);
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const head = response.encodedDataLength;
    if (response.url.startsWith('http')) requests.set(requestId, { type, head, bytes: 0, body: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request)
      Object.assign(request, { ended: true, bytes: encodedDataLength, body: encodedDataLength - request.head });
  });
  await session.send('Network.enable');
  return requests;
}

function sum(requests) {
  const scripts = requests.filter(({ type }) => type === 'Script');
  return {
    requests: requests.length,
    kilobytes: requests.reduce((total, { bytes }) => total + bytes, 0) / 1000,
    scripts: scripts.reduce((total, { body }) => total + body, 0) / 1000,
  };
}

/** In the page. As EcoIndex counts: a drawing is one element, whatever it is made of. */
function countElements() {
  return document.querySelectorAll('*').length - document.querySelectorAll('svg *').length;
}

const whole = (number) => Math.round(number).toLocaleString('en');
