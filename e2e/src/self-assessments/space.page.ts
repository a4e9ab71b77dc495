import { expect, type Locator, type Page, settle, visit } from '../main.fixture.js';

/** One living state, from its last validation to the next one. */
class ValidationPart {
  readonly submit: Locator;
  readonly validate: Locator;
  readonly done: Locator;

  constructor(readonly region: Locator) {
    this.submit = region.getByRole('button', { name: 'Soumettre à qui valide' });
    this.validate = region.getByRole('button', { name: 'Valider et rendre public' });
    this.done = region.locator('app-told');
  }
}

/** The pages where a collectivity keeps its living state. */
export class SpacePage {
  readonly title: Locator;
  readonly status: Locator;
  /** The two parts of the page where one submits and validates. */
  readonly matrix: ValidationPart;
  readonly module: ValidationPart;
  /** Keys pressed since the last count. */
  private pressed = 0;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.status = page.locator('app-save-status .words');
    this.matrix = new ValidationPart(page.getByRole('region', { name: 'Autoévaluation', exact: true }));
    this.module = new ValidationPart(page.getByRole('region', { name: 'Module « motion »' }));
  }

  service(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true });
  }

  async openTheme(theme: string): Promise<void> {
    await visit(this.page, `/espace/autoevaluation/${theme}`);
    await expect(this.page.locator('app-answer-field').first()).toBeVisible();
  }

  async press(key: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  /** How many keys were pressed, and starts again from none. */
  takeCount(): number {
    const count = this.pressed;
    this.pressed = 0;
    return count;
  }

  /** Once what was just pressed is drawn: what is shown before may be told of an answer given earlier. */
  async expectSaved(): Promise<void> {
    await settle(this.page);
    await expect(this.status).toHaveText(/Enregistré à \d\d:\d\d/, { timeout: 30_000 });
  }
}
