import { type Locator, type Page, visit } from '../main.fixture.js';

/** The indicators, and the page of one of them for a territory. */
export class IndicatorPages {
  readonly title: Locator;
  readonly followed: Locator;
  readonly territory: Locator;
  readonly curve: Locator;
  readonly twin: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.followed = page.locator('app-indicator-figure');
    this.territory = page.getByRole('combobox', { name: 'Territoire' });
    this.curve = page.getByRole('img', { name: /Locaux raccordables à la fibre/ });
    this.twin = page.locator('ui-line-chart').getByRole('table');
  }

  async openList(): Promise<void> {
    await visit(this.page, '/indicateurs');
  }

  async open(id: string, query = ''): Promise<void> {
    await visit(this.page, `/indicateurs/${id}${query}`);
  }

  async openTable(): Promise<void> {
    await this.page.getByText('Voir les données en tableau').click();
  }
}
