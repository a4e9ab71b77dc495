import { ecoIndex, gradeOf } from './ecoindex.mjs';

/** The screen that the authors of EcoIndex measure on. */
const VIEWPORT = { width: 1920, height: 1080 };

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

/** Of the pages measured before. */
export async function firstLoadScripts({ pages }) {
  const heaviest = pages.toSorted((one, other) => other.scripts - one.scripts)[0];
  return { figure: heaviest.scripts, measured: heaviest.path, result: whole(heaviest.scripts) };
}

async function load({ browser, origin }, path) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const requests = await recordRequests(page);
    const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
    if (answer.status() !== 200) throw new Error(`${path} answers ${answer.status()}.`);
    const failed = await page.getByRole('alert').count();
    if (failed > 0) throw new Error(`${path} shows an error.`);
    const elements = await page.evaluate(countElements);
    return { path, elements, ...sum([...requests.values()]) };
  } finally {
    await context.close();
  }
}

/** Requests over HTTP by their id, with the bytes that crossed the network for each, headers included. */
async function recordRequests(page) {
  const requests = new Map();
  const session = await page.context().newCDPSession(page);
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.url.startsWith('http')) requests.set(requestId, { type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return requests;
}

function sum(requests) {
  const kilobytes = (list) => list.reduce((total, { bytes }) => total + bytes, 0) / 1000;
  return {
    requests: requests.length,
    kilobytes: kilobytes(requests),
    scripts: kilobytes(requests.filter(({ type }) => type === 'Script')),
  };
}

/** In the page. As EcoIndex counts: a drawing is one element, whatever it is made of. */
function countElements() {
  return document.querySelectorAll('*').length - document.querySelectorAll('svg *').length;
}

const whole = (number) => Math.round(number).toLocaleString('en');
