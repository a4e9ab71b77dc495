import { type Locator, type Page, visit } from '../main.fixture.js';

/** The list of proposals with its filters. */
export class ProposalListPage {
  readonly count: Locator;
  readonly entries: Locator;
  readonly activeFilters: Locator;
  readonly sort: Locator;
  readonly more: Locator;
  readonly unfold: Locator;

  constructor(private readonly page: Page) {
    const results = page.getByRole('region', { name: 'Propositions trouvées' });
    this.count = results.getByRole('status').first();
    this.entries = results.getByRole('heading', { level: 2 });
    this.activeFilters = page.getByRole('group', { name: 'Filtres en vigueur' });
    this.sort = page.getByLabel('Classer par');
    this.more = page.getByRole('button', { name: 'Afficher la suite' });
    this.unfold = page.getByRole('button', { name: /^Filtrer/ });
  }

  async open(address = '/propositions'): Promise<void> {
    await visit(this.page, address);
  }

  async openGroup(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).click();
  }

  choice(group: string, name: RegExp): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('checkbox', { name });
  }

  removal(name: RegExp): Locator {
    return this.activeFilters.getByRole('button', { name });
  }
}
