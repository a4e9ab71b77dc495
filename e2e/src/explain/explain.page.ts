import type { ExplanationDto } from '@ou-en-est-on/contracts';
import { expect, type Locator, type Page, settle, visit } from '../main.fixture.js';
import { plain } from './plain.js';

/** What the panel of a figure shows. */
export interface Shown {
  readonly rule: string | null;
  readonly formula: string;
  readonly inputs: readonly string[];
  readonly version: string;
}

/** A page whose figures open their explanation. */
export class ExplainedPage {
  readonly openers: Locator;
  readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.openers = page.locator('button[aria-haspopup="dialog"]:visible');
    this.panel = page.getByRole('dialog');
  }

  async open(address: string): Promise<void> {
    await visit(this.page, address);
  }

  /** Opens what is folded, and what opening drew folded in turn, until nothing is. */
  async unfold(): Promise<void> {
    await this.drawAll();
    await expect(async () => {
      await settle(this.page);
      const folded = await this.page.locator('main details:not([open])').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
        return all.length;
      });
      expect(folded).toBe(0);
    }).toPass();
  }

  /** Goes down to the end: what is drawn when it comes near may draw the end further. */
  private async drawAll(): Promise<void> {
    await expect(async () => {
      const before = await this.page.evaluate(() => document.body.scrollHeight);
      await this.page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight / 2) {
          window.scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
      });
      await settle(this.page);
      expect(await this.page.evaluate(() => document.body.scrollHeight)).toBe(before);
    }).toPass();
  }

  /** What the panel shows, in the words of the page. */
  async shown(): Promise<Shown> {
    const formula = await this.panel.locator('.formula').innerText();
    const inputs = await this.panel.locator('dl > div').allInnerTexts();
    const rule = await this.panel.getAttribute('data-rule');
    const version = /version (\d+)/.exec(plain(await this.panel.innerText()))?.[1] ?? '';
    return { rule, formula: plain(formula), inputs: inputs.map(plain), version };
  }
}

const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** The label and the value of each input, as the panel writes them. */
export function inputsInWords({ inputs }: ExplanationDto): readonly string[] {
  return inputs.map(({ label, value, date }) => {
    const words = typeof value === 'number' ? NUMBER.format(value) : (value ?? (date === null ? 'Non connu' : ''));
    return plain(`${label} ${words}`);
  });
}
