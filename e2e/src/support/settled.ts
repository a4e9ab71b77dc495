import { expect, type Locator, type Page, type Request, type Response } from '@playwright/test';

/** What a page asks: its load states are told once, and forgotten after. */
class Asked {
  /** How much it has asked so far. */
  count = 0;
  readonly #awaited = new Set<Request>();

  constructor(page: Page) {
    page.on('request', (request) => {
      // Another page comes: what this one was still asking for is given up.
      if (request.isNavigationRequest()) this.#awaited.clear();
      this.#awaited.add(request);
      this.count += 1;
    });
    for (const end of ['requestfinished', 'requestfailed'] as const)
      page.on(end as 'requestfinished', (request) => this.#awaited.delete(request));
  }

  awaited(held?: RegExp): string[] {
    return [...this.#awaited].map((request) => request.url()).filter((url) => !held?.test(url));
  }
}

const HANDED_OVER_MS = 30;

const watched = new WeakMap<Page, Asked>();

/** From before its first address on: see `settle`. */
export function watchRequests(page: Page): void {
  watched.set(page, new Asked(page));
}

/**
 * The title stands, nothing is awaited, and what came is drawn: what is read now, clicked or focused is not drawn again.
 * What a field asks after a pause in one's typing has to be waited for by what it changes. `held`: what the test itself
 * does not let be answered.
 */
export async function settle(page: Page, held?: RegExp): Promise<void> {
  const asked = watched.get(page);
  if (!asked) throw new Error('The requests of this page were not watched from its beginning.');
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(async () => {
    const { count } = asked;
    await expectStill(page, asked, held);
    // A request that the test routes is told only once the browser has handed it over.
    await page.waitForTimeout(HANDED_OVER_MS);
    await expectStill(page, asked, held);
    expect(asked.count, `asked by ${page.url()} so far`).toBe(count);
  }).toPass({ intervals: [50, 100, 250], timeout: 30_000 });
}

async function expectStill(page: Page, asked: Asked, held?: RegExp): Promise<void> {
  expect(asked.awaited(held), `awaited by ${page.url()}`).toEqual([]);
  expect(await page.locator('ui-loading, [aria-busy="true"]').count(), `still loading on ${page.url()}`).toBe(0);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Opens an address, and waits for all that it reads. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address);
  await settle(page);
  return answer;
}

/**
 * Goes down to a place whose content is drawn only once in view: what stands above has come, or it would push the place
 * out of view again.
 */
export async function goDownTo(place: Locator): Promise<void> {
  await settle(place.page());
  await place.evaluate((element) => {
    element.scrollIntoView();
  });
}

/** The top of a page that has settled: what is half under a strip would be said to be too small. */
export async function goUp(page: Page, held?: RegExp): Promise<void> {
  await settle(page, held);
  await page.evaluate(() => window.scrollTo(0, 0));
}
