import { type Locator, type Page, visit } from '../main.fixture.js';

/** The search and its results. */
export class SearchPage {
  readonly field: Locator;
  readonly headerField: Locator;
  readonly count: Locator;
  readonly results: Locator;
  readonly marks: Locator;
  readonly more: Locator;
  readonly unfold: Locator;

  constructor(private readonly page: Page) {
    const results = page.getByRole('region', { name: 'Résultats' });
    this.field = page.getByLabel('Mots à chercher, ou numéro d’une proposition');
    this.headerField = page.getByRole('banner').getByLabel('Rechercher sur le site');
    this.count = results.getByRole('status').first();
    this.results = results.getByRole('heading', { level: 2 });
    this.marks = results.locator('mark');
    this.more = page.getByRole('button', { name: 'Afficher la suite' });
    this.unfold = page.getByRole('button', { name: /^Filtrer/ });
  }

  async open(address = '/recherche'): Promise<void> {
    await visit(this.page, address);
  }

  choice(group: string, name: RegExp): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('checkbox', { name });
  }
}
