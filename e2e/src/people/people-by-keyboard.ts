import { expect, expectNoAxeViolation, expectNoSidewaysScroll, type Locator, type Page } from '../main.fixture.js';
import { enter, tabTo } from '../support/keyboard.js';

const NAME = 'Lou Petit';

/** The people of the site, as who administers it keeps them: nothing here is done but by keys. */
export class PeopleByKeyboard {
  private readonly inviting: Locator;
  private readonly link: Locator;
  private readonly entry: Locator;

  constructor(private readonly page: Page) {
    this.inviting = page.getByRole('form', { name: 'Inviter une personne' });
    this.link = page.getByLabel(/Lien à remettre/);
    this.entry = page.locator('app-person-entry').filter({ hasText: NAME });
  }

  async open(): Promise<void> {
    await enter(this.page, this.page.getByRole('link', { name: 'Gérer les personnes' }));
    await expect(this.page.getByRole('heading', { level: 2, name: 'Comptes' })).toBeVisible();
    await this.expectSound();
  }

  /** An address that is none first. */
  async invite(email: string): Promise<void> {
    const field = this.inviting.getByLabel('Adresse électronique');
    await tabTo(this.page, field);
    await this.page.keyboard.type('lou');
    await this.page.keyboard.press('Enter');
    await expect(this.inviting.getByText(/L’adresse .*adresse électronique/)).toBeVisible();
    await expect(field).toBeFocused();
    await this.expectSound();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(email);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(NAME);
    await this.page.keyboard.press('Enter');
    await expect(this.link).toBeFocused();
    await expect(this.entry.getByText('Invitation en attente')).toBeVisible();
    await this.expectSound();
  }

  /** As a delegate, whose act is forgotten first. */
  async attach(): Promise<void> {
    const { page, entry } = this;
    await enter(page, entry.locator('summary', { hasText: 'Modifier' }));
    await tabTo(page, entry.getByLabel('Collectivité', { exact: true }));
    await page.keyboard.type('rennes');
    await tabTo(page, entry.getByRole('radio').first());
    await page.keyboard.press('Space');
    await expect(entry.getByRole('radio').first()).toBeChecked();
    await this.expectSound();
    await tabTo(page, entry.getByLabel('En tant que'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, entry.getByLabel('Valide l’état'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await enter(page, entry.getByRole('button', { name: 'Rattacher' }));
    const reference = entry.getByLabel('Référence de l’acte');
    await expect(reference).toBeFocused();
    await this.expectSound();
    await page.keyboard.type('Arrêté 2026-041');
    await tabTo(page, entry.getByLabel('Date de l’acte'));
    // The same day whichever of the day and the month is asked first.
    await page.keyboard.type('04042026');
    await enter(page, entry.getByRole('button', { name: 'Rattacher' }));
    await expect(entry.getByText('Le rattachement est enregistré')).toBeFocused();
    await expect(entry.getByRole('radio')).toHaveCount(0);
    await expect(entry.getByText(/Délégation écrite Arrêté 2026-041 du 4\savril\s2026/)).toBeVisible();
    await this.expectSound();
  }

  async grantAndWithdraw(): Promise<void> {
    const { page, entry } = this;
    await enter(page, entry.getByRole('button', { name: 'Donner ce rôle' }));
    await expect(entry.getByText('Le rôle est donné')).toBeFocused();
    await enter(page, entry.getByRole('button', { name: /^Retirer à Lou Petit le rôle/ }));
    await expect(entry.getByText('Le rôle est retiré.')).toBeFocused();
    await enter(page, entry.getByRole('button', { name: /^Retirer Lou Petit de/ }));
    await expect(entry.getByText('Le rattachement est retiré.')).toBeFocused();
    await expect(entry.getByText('Ni rôle ni rattachement')).toBeVisible();
  }

  async makeLink(): Promise<void> {
    await enter(this.page, this.entry.getByRole('button', { name: 'Refaire le lien d’invitation' }));
    await expect(this.entry.getByLabel(/Lien à remettre/)).toBeFocused();
    await this.expectSound();
  }

  /** The passphrase is asked for again, as it is ten minutes after a sign-in. */
  async erase(passphrase: string): Promise<void> {
    const { page, entry } = this;
    const refused = { type: 'about:blank', title: 'x', status: 403, code: 'proof-required', detail: 'x' };
    await page.route('**/api/v1/people/*', (route) => route.fulfill({ status: 403, json: refused }), { times: 1 });
    await enter(page, entry.locator('summary', { hasText: 'Effacer ce compte' }));
    await this.expectSound();
    await enter(page, entry.getByRole('button', { name: /^Effacer définitivement ce compte/ }));
    await expect(entry.getByRole('heading', { name: 'Confirmez que c’est vous' })).toBeFocused();
    await this.expectSound();
    await page.keyboard.press('Tab');
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Compte effacé : ${NAME}.`)).toBeFocused();
    await expect(entry).toHaveCount(0);
    await this.expectSound();
  }

  async expectAway(): Promise<void> {
    await this.page.route('**/api/v1/people?**', (route) => route.fulfill({ status: 503, json: {} }));
    await this.page.reload();
    await expect(this.page.getByText(/ne répond/).first()).toBeVisible();
    await this.expectSound();
  }

  private async expectSound(): Promise<void> {
    await expectNoAxeViolation(this.page);
    await expectNoSidewaysScroll(this.page);
  }
}
