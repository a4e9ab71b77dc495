import { type Locator, type Page, visit } from '../main.fixture.js';

/** The State's actions, and the page of one of them. */
export class GovernmentActionPages {
  readonly title: Locator;
  readonly domain: Locator;
  readonly kind: Locator;
  readonly domains: Locator;
  readonly count: Locator;
  readonly milestones: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.domain = page.getByLabel('Domaine');
    this.kind = page.getByLabel('Nature');
    this.domains = page.getByRole('main').getByRole('heading', { level: 2 });
    this.count = page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /action/ });
    this.milestones = page.locator('app-milestone-list').getByRole('listitem');
  }

  async openList(query = ''): Promise<void> {
    await visit(this.page, `/actions-de-l-etat${query}`);
  }

  async open(id: string): Promise<void> {
    await visit(this.page, `/actions-de-l-etat/${id}`);
  }
}
