import { parisDate } from '@ou-en-est-on/domain';
import type { Locator, Page } from '../main.fixture.js';

/** The bodies that the geographic code does not list, for who administers the site. */
export class BodiesPage {
  readonly entries: Locator;
  readonly closed: Locator;
  readonly kind: Locator;
  readonly siren: Locator;

  constructor(private readonly page: Page) {
    const known = page.getByRole('region', { name: 'Organismes connus' });
    this.entries = known.locator('app-body-entry');
    this.closed = page.getByRole('region', { name: 'Organismes fermés' });
    const adding = page.getByRole('form', { name: 'Ajouter un organisme' });
    this.kind = adding.getByLabel('Nature');
    this.siren = adding.getByLabel('Numéro SIREN');
  }

  async openFromAccount(): Promise<void> {
    await this.page.getByRole('link', { name: 'Gérer les organismes' }).press('Enter');
  }

  entry(name: string): Locator {
    return this.entries.filter({ hasText: name });
  }
}

/** Who did what, for who administers the site. */
export class JournalPage {
  readonly title: Locator;
  readonly acts: Locator;
  readonly what: Locator;
  readonly outcome: Locator;
  readonly day: Locator;

  constructor(page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.acts = page.locator('app-audit-act');
    this.what = page.getByRole('combobox', { name: /^Quoi/ });
    this.outcome = page.getByRole('combobox', { name: /^Issue/ });
    this.day = page.getByLabel('Jour', { exact: true });
  }

  act(operation: string): Locator {
    return this.acts.filter({ hasText: operation });
  }

  /** The day, in Paris, of the latest act shown. */
  async latestDay(): Promise<string> {
    const at = await this.acts.first().locator('time').first().getAttribute('datetime');
    return parisDate(new Date(at ?? ''));
  }
}
