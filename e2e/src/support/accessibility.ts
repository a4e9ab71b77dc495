import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settle } from './settled.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing on the page once it has settled, in the light theme and in the dark one. `held`: see `settle`. */
export async function expectNoAxeViolation(page: Page, held?: RegExp): Promise<void> {
  await settle(page, held);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is read in the middle of a transition.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary ?? ''}`),
    }));
    expect(found, `axe, ${colorScheme} theme, ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Nothing is wider than the window once the page has settled: one reads down, never sideways. */
export async function expectNoSidewaysScroll(page: Page, held?: RegExp): Promise<void> {
  await settle(page, held);
  const { shown, room } = await page.evaluate(() => ({
    shown: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(shown, `width of ${page.url()}`).toBeLessThanOrEqual(room);
}
