import { type Page, test } from '../main.fixture.js';
import { AccountPage } from '../people/account.page.js';
import { expectFiguresExplained, type Teller } from './explained-figures.js';
import { EMAIL, HEADERS, PASSPHRASE, SHEET, TOWNS } from './published-states.js';

/** What the head of a town that answered sees of it: who tells what a figure comes from, nobody where there is none. */
const ADDRESSES: readonly (readonly [address: string, teller: Teller | null])[] = [
  ['/espace', 'page'],
  ['/espace/autoevaluation', 'page'],
  ['/espace/autoevaluation/mediation', 'page'],
  ['/espace/actualiser', null],
  ['/espace/module-motion', 'page'],
  ['/espace/validation', null],
  ['/espace/fiches', null],
  ['/espace/fiches/nouvelle', null],
  ['/espace/fiches/import', null],
  [`/espace/fiches/${SHEET}`, null],
  [`/fiches-actions/${SHEET}`, null],
];

async function signIn(page: Page): Promise<void> {
  const account = new AccountPage(page);
  await account.signIn(EMAIL, PASSPHRASE);
  await account.title.filter({ hasText: 'Mon compte' }).waitFor();
  const data = { collectivityId: TOWNS[0] };
  await page.request.put('/api/v1/session/collectivity', { headers: HEADERS, data });
}

test.describe('Where one is signed in', () => {
  for (const [address, teller] of ADDRESSES) {
    test(`every figure explains itself on ${address}`, async ({ page }) => {
      await signIn(page);
      await expectFiguresExplained(page, address, teller !== null, teller ?? undefined);
    });
  }
});
