import { type Locator, type Page, visit } from '../main.fixture.js';

/** The two-sided page of a proposal. */
export class ProposalPage {
  readonly title: Locator;
  readonly quotation: Locator;
  readonly state: Locator;
  readonly measures: Locator;
  readonly collectivities: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.quotation = page.getByRole('blockquote').first();
    this.state = page.getByRole('region', { name: /^Côté État/ });
    this.measures = page.getByRole('region', { name: /^Les données/ });
    this.collectivities = page.getByRole('region', { name: /^Côté collectivités/ });
  }

  async open(id: string): Promise<void> {
    await visit(this.page, `/propositions/${id}`);
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name });
  }

  wordings(): Locator {
    return this.page.getByRole('figure').getByRole('blockquote');
  }
}
