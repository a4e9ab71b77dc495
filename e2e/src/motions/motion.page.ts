import { type Locator, type Page, visit } from '../main.fixture.js';

/** The time line of the motions, the page of one of them, and the association's engagements. */
export class MotionPages {
  readonly title: Locator;
  readonly congresses: Locator;
  readonly proposals: Locator;
  readonly axes: Locator;
  readonly foldedAxes: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.congresses = page.getByRole('main').getByRole('heading', { level: 2 });
    this.proposals = page.getByRole('main').locator('app-proposal-line');
    this.axes = page.getByRole('heading', { level: 2, name: /^\d\. / });
    this.foldedAxes = page.locator('app-axis-section > details:not([open]) > summary', { hasText: 'proposition' });
  }

  async openList(): Promise<void> {
    await visit(this.page, '/motions');
  }

  async open(year: number): Promise<void> {
    await visit(this.page, `/motions/${String(year)}`);
  }

  /** Opens the axes that a long motion keeps folded. */
  async unfold(): Promise<void> {
    while ((await this.foldedAxes.count()) > 0) await this.foldedAxes.first().click();
  }

  async openEngagements(): Promise<void> {
    await visit(this.page, '/engagements');
  }

  /** The congress of a year on the time line. */
  congress(year: number): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: String(year) }) });
  }

  async follow(year: number): Promise<void> {
    await this.congress(year)
      .getByRole('link', { name: String(year) })
      .click();
  }
}
