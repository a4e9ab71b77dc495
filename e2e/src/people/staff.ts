import type { Browser, BrowserContext } from '@playwright/test';
import { expect, type Page, visit } from '../main.fixture.js';
import { behindTheSite } from '../support/behind-the-site.js';
import { PageFaults } from '../support/page-faults.js';
import { AccountPage, linkFrom } from './account.page.js';

const PASSPHRASE = 'quatre loutres repeignent un phare';

/** Somebody of the association's staff, signed in with a second factor. */
export interface Staff {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: PageFaults;
}

export async function openStaff(browser: Browser, baseURL: string, email: string, name: string): Promise<Staff> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const faults = new PageFaults(new URL(baseURL).origin);
  await faults.watch(page);
  const account = new AccountPage(page);
  await account.accept(await linkFrom('invite', email, name), PASSPHRASE);
  await behindTheSite('grant-staff', email);
  await visit(page, '/compte');
  await account.enrol();
  await page.getByRole('button', { name: 'Je les ai gardés' }).click();
  await expect(page.locator('app-recovery-codes')).toHaveCount(0);
  return { page, context, faults };
}
