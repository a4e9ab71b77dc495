import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import { expect, type Locator, type Page, visit } from '../main.fixture.js';
import { enter, tabTo } from '../support/keyboard.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const STEP_MS = 30_000;

/** Runs `npm run person` on the database of the site under test; gives what it says. */
export async function runPerson(...words: string[]): Promise<string> {
  // The folder that playwright.config.ts gives the site: the command joins the database that runs there.
  const settings = process.env['E2E_BASE_URL'] ? {} : { DATA_DIR: '.data/e2e' };
  const env = { ...process.env, SKIP_BUILD: '1', ...settings };
  const command = [path.join(ROOT, 'tools/run.mjs'), 'person', ...words];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  return stdout;
}

/** Opens an account by the command; gives the path of the link printed. */
export async function linkFrom(...words: string[]): Promise<string> {
  const stdout = await runPerson(...words);
  const [, link] = /https?:\/\/[^/\s]+(\/\S+)/.exec(stdout) ?? [];
  if (link === undefined) throw new Error(`No link in: ${stdout}`);
  return link;
}

/** An authentication application: it never gives the same code twice, as the site would refuse it. */
export class Authenticator {
  private last = 0;

  constructor(private readonly secret: string) {}

  code(): string {
    // The site takes the code of the next half minute too, which spares a wait.
    const step = Math.max(Math.floor(Date.now() / STEP_MS), this.last + 1);
    this.last = step;
    return new TOTP({ secret: Secret.fromBase32(this.secret) }).generate({ timestamp: step * STEP_MS });
  }
}

/** Signing in, and what one does with one's own account. */
export class AccountPage {
  readonly title: Locator;
  readonly passphrase: Locator;
  readonly code: Locator;
  readonly sessions: Locator;
  readonly collectivities: Locator;
  readonly secondFactor: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.passphrase = page.getByLabel('Phrase de passe', { exact: true });
    this.code = page.getByLabel('Code à six chiffres');
    this.sessions = page.getByRole('region', { name: 'Mes sessions ouvertes' });
    this.collectivities = page.getByRole('region', { name: 'Mes collectivités' });
    this.secondFactor = page.getByRole('region', { name: 'Second facteur' });
  }

  async accept(link: string, passphrase: string): Promise<void> {
    await visit(this.page, link);
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('button', { name: 'Choisir cette phrase de passe' }).click();
    await expect(this.title).toHaveText('Mon compte');
  }

  async signIn(email: string, passphrase: string): Promise<void> {
    await visit(this.page, '/connexion?retour=/compte');
    await this.page.getByLabel('Adresse électronique').fill(email);
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('button', { name: 'Se connecter' }).click();
  }

  /** Activates the second factor by its key, as one types it, and gives what holds it. */
  async enrol(): Promise<Authenticator> {
    await this.page.getByRole('button', { name: 'Activer le second facteur' }).click();
    const key = await this.secondFactor.locator('.key').innerText();
    const authenticator = new Authenticator(key.replace(/\s/g, ''));
    await this.code.fill(authenticator.code());
    await this.page.getByRole('button', { name: 'Activer', exact: true }).click();
    return authenticator;
  }

  /** The first step, by keys alone. */
  async signInByKeys(email: string, passphrase: string): Promise<void> {
    await visit(this.page, '/connexion?retour=/compte');
    await tabTo(this.page, this.page.getByLabel('Adresse électronique'));
    await this.page.keyboard.type(email);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(passphrase);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name: 'Seconde étape' })).toBeFocused();
  }

  async giveCodeByKeys(code: string): Promise<void> {
    await tabTo(this.page, this.code);
    await this.page.keyboard.type(code);
    await this.page.keyboard.press('Enter');
    await expect(this.title).toHaveText('Mon compte');
  }

  async giveRecoveryCodeByKeys(code: string): Promise<void> {
    await enter(this.page, this.page.getByRole('button', { name: 'Utiliser un code de secours' }));
    await tabTo(this.page, this.page.getByLabel('Code de secours'), 'Shift+Tab');
    await this.page.keyboard.type(code);
    await this.page.keyboard.press('Enter');
    await expect(this.title).toHaveText('Mon compte');
  }

  /** Activates the second factor; gives the recovery codes, which are put away. */
  async enrolByKeys(): Promise<string[]> {
    await enter(this.page, this.page.getByRole('button', { name: 'Activer le second facteur' }));
    await expect(this.page.getByText('Deux étapes pour l’activer')).toBeFocused();
    const key = await this.secondFactor.locator('.key').innerText();
    await tabTo(this.page, this.code);
    await this.page.keyboard.type(new Authenticator(key.replace(/\s/g, '')).code());
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name: 'Vos codes de secours' })).toBeFocused();
    const codes = await this.page.locator('app-recovery-codes li').allInnerTexts();
    await enter(this.page, this.page.getByRole('button', { name: 'Je les ai gardés' }));
    await expect(this.page.getByText('Les codes de secours ne sont plus affichés.')).toBeFocused();
    return codes;
  }
}
