import { expect, type Locator, type Page } from '../main.fixture.js';

/** The pages where a collectivity keeps its living state. */
export class SpacePage {
  readonly title: Locator;
  readonly status: Locator;
  readonly validate: Locator;
  readonly submit: Locator;
  readonly done: Locator;
  /** Keys pressed since the last count. */
  private pressed = 0;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.status = page.locator('app-save-status .words');
    this.validate = page.getByRole('button', { name: 'Valider et rendre public' });
    this.submit = page.getByRole('button', { name: 'Soumettre à qui valide' });
    this.done = page.locator('app-validation-section .done');
  }

  service(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true });
  }

  async openTheme(theme: string): Promise<void> {
    await this.page.goto(`/espace/autoevaluation/${theme}`);
    await expect(this.page.getByRole('group').first()).toBeVisible();
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

  async expectSaved(): Promise<void> {
    await expect(this.status).toHaveText(/Enregistré à \d\d:\d\d/, { timeout: 30_000 });
  }
}
