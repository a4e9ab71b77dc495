import { type Locator, type Page, visit } from '../main.fixture.js';

/** The first page of the site. */
export class NationalDashboardPage {
  readonly title: Locator;
  readonly answer: Locator;
  readonly distribution: Locator;
  readonly collectivities: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.answer = page
      .getByRole('region', { name: /côté État/ })
      .getByRole('paragraph')
      .first();
    this.distribution = page.getByRole('img', { name: /^Les propositions par avancement côté État/ });
    this.collectivities = page.getByRole('region', { name: /Aucune collectivité/ });
  }

  async open(): Promise<void> {
    await visit(this.page, '/');
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name });
  }

  bar(name: RegExp): Locator {
    return this.page.getByRole('img', { name });
  }

  /** Elements of the page, those inside drawings apart: what EcoIndex counts. */
  countElements(): Promise<number> {
    return this.page.evaluate(
      () => [...document.querySelectorAll('*')].filter((element) => !element.parentElement?.closest('svg')).length,
    );
  }
}
