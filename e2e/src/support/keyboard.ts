import { expect, type Locator, type Page } from '@playwright/test';
import { settle } from './settled.js';

/** More than any page has before what is looked for. */
const MOST = 150;

/** Reaches something as the keyboard does: by Tab alone, or by Shift and Tab for what is before. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  await settle(page);
  for (let pressed = 0; pressed < MOST; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(MOST)} times ${key} lead nowhere near ${String(target)}.`);
}

/** Reaches it, and does what Enter does there. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
