import type { Locator, Page } from '../main.fixture.js';

/** The pages where a collectivity writes its sheets, and those where everybody reads them. */
export class ActionSheetPage {
  readonly title: Locator;
  readonly saved: Locator;
  readonly save: Locator;
  readonly publish: Locator;
  readonly publication: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.saved = page.getByRole('form', { name: 'La fiche' }).getByRole('status').last();
    this.save = page.getByRole('button', { name: 'Enregistrer', exact: true });
    this.publish = page.getByRole('button', { name: /ublier$/ });
    this.publication = page.getByRole('region', { name: 'Publication' });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Types some words, and takes the first thing found, by the keyboard alone. */
  async serve(group: string, words: string): Promise<void> {
    const choices = this.page.getByRole('group', { name: group });
    const field = choices.getByRole('textbox');
    await field.fill(words);
    await choices
      .getByRole('button', { name: /^Ajouter/ })
      .first()
      .waitFor();
    await field.press('Enter');
    await choices
      .getByRole('button', { name: /^Retirer/ })
      .first()
      .waitFor();
  }
}
