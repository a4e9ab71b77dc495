import { parisDate } from '@ou-en-est-on/domain';
import {
  expect,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  type Page,
  settle,
  test,
  visit,
} from '../main.fixture.js';
import { ADMINISTRATION_FIGURES } from './administration-figures.js';
import { BodiesPage, JournalPage } from './administration.page.js';
import { expectFiguresExplained } from '../explain/explained-figures.js';
import { enter } from '../support/keyboard.js';
import { AccountPage, type Authenticator, linkFrom } from './account.page.js';
import { PeopleByKeyboard } from './people-by-keyboard.js';

const PASSPHRASE = 'quatre loutres repeignent un phare';
const ADMIN = 'admin@exemple.fr';
const CHANGE = { headers: { 'x-requested-by': 'site' } };

/** One story: there is one first admin, and each step needs what the one before left. */
test.describe('Accounts', () => {
  test.describe.configure({ mode: 'serial', retries: 0 });
  let authenticator: Authenticator;
  let recoveryCodes: string[] = [];

  async function signInAsAdmin(page: Page): Promise<AccountPage> {
    const account = new AccountPage(page);
    await account.signIn(ADMIN, PASSPHRASE);
    // A code of six figures serves once in half a minute; recovery codes spare the wait.
    await page.getByRole('button', { name: 'Utiliser un code de secours' }).click();
    await page.getByLabel('Code de secours').fill(recoveryCodes.pop() ?? '');
    await page.getByRole('button', { name: 'Valider' }).click();
    await expect(account.title).toHaveText('Mon compte');
    return account;
  }

  test('begin with a first admin, who has to take a second factor', async ({ page }) => {
    // A command, a passphrase hashed slowly on purpose, and the whole page looked at by axe three times.
    test.slow();
    const account = new AccountPage(page);
    await visit(page, await linkFrom('first-admin', ADMIN, 'Ada Martin'));
    await expect(account.title).toHaveText('Ouvrir mon compte');
    await expectNoAxeViolation(page);
    await account.passphrase.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Choisir cette phrase de passe' }).click();

    await expect(page.getByText('Votre rôle demande un second facteur.')).toBeVisible();
    await page.getByRole('button', { name: 'Activer le second facteur' }).click();
    await expect(page.getByRole('img', { name: /Carré à lire/ })).toBeVisible();
    await expectNoAxeViolation(page);
    await page.reload();
    authenticator = await account.enrol();

    await expect(page.getByRole('heading', { name: 'Vos codes de secours' })).toBeFocused();
    await expect(page.locator('app-recovery-codes li')).toHaveCount(10);
    recoveryCodes = await page.locator('app-recovery-codes li').allInnerTexts();
    await expectNoAxeViolation(page);
    await page.getByRole('button', { name: 'Je les ai gardés' }).click();
    await expect(page.locator('app-recovery-codes')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Mon compte, Ada Martin' })).toBeVisible();
  });

  test('open by the passphrase, then by the code, with the keyboard alone', async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 720 });
    const account = new AccountPage(page);
    await account.signInByKeys(ADMIN, PASSPHRASE);
    await expectNoAxeViolation(page);
    await expectNoSidewaysScroll(page);
    await account.giveCodeByKeys(authenticator.code());
    await expect(account.secondFactor.getByText('Actif')).toBeVisible();
    await expectNoAxeViolation(page);
    await expectNoSidewaysScroll(page);
  });

  test('are shut from another device, with the keyboard alone', async ({ page, browser, baseURL, faults }) => {
    test.slow();
    await signInAsAdmin(page);
    const elsewhere = await browser.newContext({ baseURL });
    const elsewherePage = await elsewhere.newPage();
    await faults.watch(elsewherePage);
    const other = new AccountPage(elsewherePage);
    await other.signInByKeys(ADMIN, PASSPHRASE);
    await other.giveRecoveryCodeByKeys(recoveryCodes.pop() ?? '');
    await expect(other.sessions.getByText('Cette session')).toBeVisible();
    await settle(elsewherePage);
    const open = await other.sessions.getByRole('listitem').count();
    await enter(elsewherePage, other.sessions.getByRole('button', { name: /^Fermer la session/ }).first());
    await expect(other.sessions.getByText('La session est fermée.')).toBeFocused();
    await expect(other.sessions.getByRole('listitem')).toHaveCount(open - 1);
    await expectNoAxeViolation(elsewherePage);
    if (open > 2) {
      await enter(elsewherePage, other.sessions.getByRole('button', { name: 'Fermer toutes les autres' }));
      await expect(other.sessions.getByText('Toutes les autres sessions sont fermées.')).toBeFocused();
    }
    await expect(other.sessions.getByRole('listitem')).toHaveCount(1);
    await elsewhere.close();

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
    await expect(page.getByText('Votre session a pris fin')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  });

  test('act for one of two collectivities at a time', async ({ page, browser, baseURL, faults }) => {
    test.slow();
    const account = new AccountPage(page);
    await account.accept(await linkFrom('invite', 'eli@exemple.fr', 'Éli Roux'), PASSPHRASE);
    await expect(account.collectivities.getByText('à aucune collectivité')).toBeVisible();
    const { person } = (await (await page.request.get('/api/v1/session')).json()) as { person: { id: string } };

    const context = await browser.newContext({ baseURL });
    const admin = await context.newPage();
    await faults.watch(admin);
    await signInAsAdmin(admin);
    for (const id of ['COM-35238', 'COM-29019']) {
      const answer = await context.request.put(`/api/v1/people/${person.id}/memberships/${id}`, {
        ...CHANGE,
        data: { role: 'agent' },
      });
      expect(answer.status()).toBe(200);
    }
    await context.close();

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
    await expect(page.getByText('Votre session a pris fin')).toBeVisible();
    await account.signIn('eli@exemple.fr', PASSPHRASE);
    for (const name of ['Rennes', 'Brest']) {
      await enter(page, account.collectivities.getByRole('button', { name: `Agir au nom de ${name}` }));
      await expect(account.collectivities.getByText(`Vous agissez au nom de ${name}.`)).toBeFocused();
    }
    await expect(account.collectivities.getByRole('button', { name: 'Agir au nom de Rennes' })).toBeVisible();
    await expectNoAxeViolation(page);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  });

  test('are opened again to who lost telephone and codes, by a link and the passphrase', async ({ page, faults }) => {
    test.slow();
    faults.expect(/403/);
    const account = new AccountPage(page);
    await visit(page, await linkFrom('second-factor', ADMIN));
    await expect(account.title).toHaveText('Remplacer mon second facteur');
    await expectNoAxeViolation(page);
    await account.passphrase.fill('ce n’est pas celle-là');
    await page.getByRole('button', { name: 'Retirer le second facteur perdu' }).click();
    await expect(page.getByText('La phrase de passe n’est pas la bonne.')).toBeVisible();
    await account.passphrase.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Retirer le second facteur perdu' }).click();
    await expect(page.getByText('Votre rôle demande un second facteur.')).toBeVisible();
    recoveryCodes = await account.enrolByKeys();
    expect(recoveryCodes).toHaveLength(10);
  });

  test('that administer the site keep its people, with the keyboard alone, in a narrow window', async ({
    page,
    faults,
  }) => {
    test.setTimeout(240_000);
    faults.expect(/403|503/);
    await page.setViewportSize({ width: 320, height: 720 });
    await signInAsAdmin(page);
    const people = new PeopleByKeyboard(page);
    await people.open();
    await people.invite('lou@exemple.fr');
    await people.attach();
    await people.grantAndWithdraw();
    await people.makeLink();
    await people.erase(PASSPHRASE);
    await people.expectAway();
  });

  for (const [address, exempt] of ADMINISTRATION_FIGURES) {
    test(`that administer the site find every figure explained on ${address}`, async ({ page }) => {
      test.slow();
      await signInAsAdmin(page);
      await expectFiguresExplained(page, address, false, undefined, exempt);
    });
  }

  test('that administer the site keep its bodies, with the keyboard alone', async ({ page, faults }) => {
    test.slow();
    faults.expect(/409|503/);
    await signInAsAdmin(page);
    const bodies = new BodiesPage(page);
    await bodies.openFromAccount();
    await expect(bodies.entries).toHaveCount(11);
    await expectNoAxeViolation(page);

    await bodies.kind.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Syndicat mixte d’essai');
    await page.keyboard.press('Tab');
    await page.keyboard.type('253500012');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Le numéro n’est pas un numéro SIREN/)).toBeVisible();
    await expect(bodies.siren).toBeFocused();
    await expectNoAxeViolation(page);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('253 500 011');
    await page.keyboard.press('Tab');
    await page.keyboard.type('35238 243500139');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Syndicat mixte d’essai est ajouté/)).toBeVisible();
    await expect(bodies.entries).toHaveCount(12);

    const entry = bodies.entry('Syndicat mixte d’essai');
    await entry.locator('summary', { hasText: 'Modifier' }).press('Enter');
    const members = entry.getByLabel('Membres');
    await expect(members).toHaveValue(/35238/);
    await members.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('35238 29019');
    await entry.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await expect(entry.getByText('Les changements sont enregistrés.')).toBeVisible();

    await entry.locator('summary', { hasText: 'Fermer' }).press('Enter');
    await entry.getByRole('button', { name: 'Fermer cet organisme' }).press('Enter');
    await expect(page.getByText('Le motif est demandé')).toBeVisible();
    await expectNoAxeViolation(page);
    await entry.getByLabel('Jour à compter duquel').fill(parisDate(new Date()));
    await entry.getByLabel('Motif, public').press('D');
    await page.keyboard.type('issous par arrêté préfectoral');
    await entry.getByLabel(/Qui en a pris la suite/).focus();
    await page.keyboard.type('243500139');
    await page.keyboard.press('Enter');
    await expect(bodies.closed.getByRole('link', { name: 'Syndicat mixte d’essai' })).toBeVisible();
    await expect(page.getByText('Syndicat mixte d’essai est fermé.')).toBeFocused();
    await expect(bodies.entries).toHaveCount(11);
    await expectNoAxeViolation(page);

    await bodies.closed.getByRole('link', { name: 'Syndicat mixte d’essai' }).press('Enter');
    await expect(page.getByRole('note', { name: 'Cet organisme n’existe plus' })).toContainText('Rennes Métropole');
    await expect(page.getByText(/L’ont rejoint/)).toContainText('Brest');
    await expectNoAxeViolation(page);
    await page.goBack();

    const closed = bodies.closed;
    await expect(closed).toBeVisible();
    await settle(page);
    await closed.locator('summary').press('Enter');
    await closed.getByLabel('Motif, public').press('E');
    await page.keyboard.type('rreur de saisie');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(bodies.closed).toHaveCount(0);
    await expect(bodies.entry('Syndicat mixte d’essai')).toBeVisible();

    await page.route('**/api/v1/collectivities?**', (route) => route.fulfill({ status: 503, json: {} }));
    await page.reload();
    await expect(page.getByText(/ne répond/).first()).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('that administer the site read who did what', async ({ page }) => {
    test.slow();
    await signInAsAdmin(page);
    await page.getByRole('link', { name: 'Lire le journal des actes' }).click();
    const journal = new JournalPage(page);
    await expect(journal.title).toHaveText('Journal des actes');
    await expect(page.getByText(/actes scellés/)).toBeVisible();
    await expect(journal.act('Gestion d’un organisme').first()).toContainText('Ada Martin');
    await expectNoAxeViolation(page);

    await journal.what.selectOption({ label: 'Gestion d’un organisme' });
    await expect(page).toHaveURL(/quoi=manage-collectivities/);
    await expect(journal.act('Gestion d’un organisme')).toHaveCount(4);
    await expect(journal.acts.filter({ hasText: 'Erreur de saisie' })).toHaveCount(1);
    await journal.acts.first().getByRole('link', { name: 'Syndicat mixte d’essai' }).press('Enter');
    await expect(page).toHaveURL(/collectivite=SYN-253500011/);
    await expect(page.getByText('Actes sur Syndicat mixte d’essai')).toBeVisible();

    await settle(page);
    const day = await journal.latestDay();
    await journal.day.fill(day);
    await expect(page).toHaveURL(new RegExp(`quand=${day}`));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger ces actes (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe(`journal-${day}.csv`);

    await journal.outcome.selectOption({ label: 'Refusé' });
    await expect(page.getByText('Aucun acte ne répond à ces choix.')).toBeVisible();
    await expectNoAxeViolation(page);
    await page.goBack();
    await expect(journal.acts.first()).toContainText('Gestion d’un organisme');

    for (const address of ['/administration/journal', '/administration/collectivites', '/administration/personnes']) {
      await page.setViewportSize({ width: 320, height: 720 });
      await visit(page, address);
      await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
      await expectNoAxeViolation(page);
      await expectNoSidewaysScroll(page);
    }
  });

  test('take a corrected name', async ({ page }) => {
    const account = new AccountPage(page);
    await account.accept(await linkFrom('invite', 'noe@exemple.fr', 'Noé Peti'), PASSPHRASE);
    await page.getByText('Corriger mon nom ou mon adresse').click();
    await page.getByLabel('Nom et prénom').fill('Noé Petit');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Votre nom et votre adresse sont enregistrés.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Mon compte, Noé Petit' })).toBeVisible();
    await expectNoAxeViolation(page);
  });
});

test.describe('The sign-in page', () => {
  test('is filled and sent with the keyboard alone, and leads to what is wrong', async ({ page, faults }) => {
    faults.expect(/401/);
    await visit(page, '/connexion');
    await page.getByLabel('Adresse électronique').focus();
    await page.keyboard.type('personne@exemple.fr');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Phrase de passe', { exact: true })).toBeFocused();
    await expect(page.getByText('La phrase de passe doit être donnée.')).toBeVisible();
    await expectNoAxeViolation(page);
    await page.keyboard.type('ce n’est pas celle-là');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('ne vont pas ensemble');
  });

  for (const path of ['/connexion', '/invitation', '/second-facteur', '/vie-privee']) {
    test(`${path} fits 320 pixels`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await visit(page, path);
      await expectNoAxeViolation(page);
      await expectNoSidewaysScroll(page);
    });
  }

  for (const path of ['/administration/collectivites', '/administration/journal', '/administration/personnes']) {
    test(`is where ${path} leads who is not signed in, with axe clean`, async ({ page }) => {
      await page.goto(path);
      await expectNoAxeViolation(page);
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
      await expect(page).toHaveURL(`/connexion?retour=${encodeURIComponent(path)}`);
    });
  }

  test('is not asked about by a public page', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit(page, '/methode');
    await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
    expect(asked.filter((url) => url.includes('/session'))).toEqual([]);
  });
});
