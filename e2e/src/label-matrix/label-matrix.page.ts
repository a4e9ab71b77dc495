import { type Locator, type Page, visit } from '../main.fixture.js';

/** The label's matrix. */
export class LabelMatrixPage {
  readonly themes: Locator;
  readonly services: Locator;
  readonly questions: Locator;

  constructor(private readonly page: Page) {
    this.themes = page.locator('app-theme-disclosure summary');
    this.services = page.locator('app-theme-disclosure').getByRole('listitem');
    this.questions = page.locator('app-motion-module-section').getByRole('listitem');
  }

  async open(fragment = ''): Promise<void> {
    await visit(this.page, `/matrice${fragment}`);
  }

  fold(words: string): Locator {
    return this.page.locator('summary').filter({ hasText: words });
  }

  async unfold(theme: string): Promise<void> {
    await this.themes.filter({ hasText: theme }).click();
  }
}
