import type { Browser, BrowserContext, Page } from '@playwright/test';
import { PageFaults } from '../support/page-faults.js';
import { AccountPage, linkFrom, runPerson } from '../people/account.page.js';

const PASSPHRASE = 'quatre loutres repeignent un phare';

/** A person with an account and a collectivity, in a browser of their own, signed in. */
export interface Member {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: PageFaults;
  readonly email: string;
}

export async function openMember(
  browser: Browser,
  baseURL: string,
  { email, name, collectivity, quality }: Readonly<Record<'email' | 'name' | 'collectivity' | 'quality', string>>,
): Promise<Member> {
  const link = await linkFrom('invite', email, name);
  await runPerson('attach', email, collectivity, quality);
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const faults = new PageFaults(new URL(baseURL).origin);
  await faults.watch(page);
  await new AccountPage(page).accept(link, PASSPHRASE);
  return { page, context, faults, email };
}

export async function signInAgain({ page, email }: Member): Promise<void> {
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Phrase de passe', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}
