import { type Locator, type Page, visit } from '../main.fixture.js';

/** The territories: search, maps, and the page of one. */
export class TerritoryPage {
  readonly title: Locator;
  readonly field: Locator;
  readonly level: Locator;
  readonly found: Locator;
  readonly count: Locator;
  readonly map: Locator;
  readonly shapes: Locator;
  readonly department: Locator;
  readonly folds: Locator;

  constructor(private readonly page: Page) {
    const search = page.getByRole('search', { name: 'Chercher un territoire' });
    const results = page.getByRole('region', { name: 'Territoires trouvés' });
    this.title = page.getByRole('heading', { level: 1 });
    this.field = search.getByLabel('Nom, code postal ou code INSEE');
    this.level = search.getByLabel('Niveau');
    this.found = results.getByRole('listitem');
    this.count = results.getByRole('status').first();
    this.map = page.locator('ui-place-map');
    this.shapes = this.map.getByRole('link');
    this.department = page.locator('app-department-view').getByRole('heading', { level: 2 });
    this.folds = page.locator('app-department-view .halves details');
  }

  async open(address = '/territoires'): Promise<void> {
    await visit(this.page, address);
  }

  shape(name: string): Locator {
    return this.shapes.and(this.page.getByLabel(name, { exact: true }));
  }

  fold(name: string): Locator {
    return this.folds.filter({ has: this.page.locator('summary', { hasText: name }) });
  }

  /** The value of a line of the identity: « SIREN ». */
  fact(label: string): Locator {
    return this.page.locator('dt', { hasText: label }).first().locator('xpath=following-sibling::dd[1]');
  }

  section(name: string): Locator {
    return this.page.locator('section', { has: this.page.getByRole('heading', { level: 2, name }) });
  }
}
