import { goDownTo, type Locator, type Page, visit } from '../main.fixture.js';

/** The map, the ranking and the curves by région on the page of an indicator. */
export class TerritoryMapPage {
  readonly map: Locator;
  readonly level: Locator;
  readonly territories: Locator;
  readonly reading: Locator;
  readonly legend: Locator;
  readonly values: Locator;
  readonly ranking: Locator;
  readonly curves: Locator;

  constructor(private readonly page: Page) {
    this.map = page.locator('ui-choropleth');
    this.level = page.getByRole('combobox', { name: 'Carte des' });
    this.territories = this.map.getByRole('link');
    this.reading = this.map.locator('.current');
    this.legend = this.map.getByRole('list');
    this.values = page.getByRole('heading', { level: 2, name: /Valeurs, cibles et taux/ });
    this.ranking = page.locator('app-territory-map').getByRole('table');
    this.curves = page.locator('ui-small-curves');
  }

  async open(id: string, query = ''): Promise<void> {
    await visit(this.page, `/indicateurs/${id}${query}`);
  }

  async scrollToMap(): Promise<void> {
    await goDownTo(this.page.locator('app-territorial-views'));
  }

  territory(name: string): Locator {
    return this.map.getByRole('link', { name: new RegExp(`^${name},`) });
  }

  async openRanking(): Promise<void> {
    await this.page.getByText('Voir le classement en tableau').click();
  }

  async openCurves(): Promise<void> {
    await this.page.getByText('Voir une courbe par région').click();
  }

  /** Takes a picture away and gives its name and its first bytes. */
  async download(button: string, place: string): Promise<{ name: string; head: string }> {
    const waited = this.page.waitForEvent('download');
    await this.page.locator(place).getByRole('button', { name: button }).click();
    const file = await waited;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), head: Buffer.concat(chunks).subarray(0, 200).toString('latin1') };
  }
}
