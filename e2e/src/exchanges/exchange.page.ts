import { type Locator, type Page, visit } from '../main.fixture.js';

/** What was said, handed or written between the association and the State. */
export class ExchangePage {
  readonly exchanges: Locator;
  readonly side: Locator;
  readonly kind: Locator;

  constructor(private readonly page: Page) {
    this.exchanges = page.locator('app-exchange-entry');
    this.side = page.getByLabel('Interlocuteur');
    this.kind = page.getByLabel('Nature');
  }

  async open(): Promise<void> {
    await visit(this.page, '/echanges');
  }
}
