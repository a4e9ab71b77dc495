import { type Locator, type Page, settle } from '../main.fixture.js';

/** The control in the foot of the pages, and the banner that says at which date one reads. */
export class Clocks {
  readonly banner: Locator;
  readonly backToToday: Locator;
  readonly asOf: Locator;
  readonly knownAt: Locator;
  readonly read: Locator;
  readonly #summary: Locator;

  constructor(readonly page: Page) {
    this.banner = page.getByRole('region', { name: 'Date de lecture' });
    this.backToToday = this.banner.getByRole('link', { name: 'Revenir à aujourd’hui' });
    this.asOf = page.getByLabel('Ce qui était vrai le…');
    this.knownAt = page.getByLabel('Ce que ce site publiait le…');
    this.read = page.getByRole('button', { name: 'Lire à cette date' });
    this.#summary = page.getByText('Lire le site à une autre date', { exact: true });
  }

  /** With the keyboard alone. */
  async open(): Promise<void> {
    await settle(this.page);
    await this.#summary.press('Enter');
  }
}
