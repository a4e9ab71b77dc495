import type { ExplanationDto } from '@ou-en-est-on/contracts';
import type { Request } from '@playwright/test';
import { type Page } from '../main.fixture.js';

/** What the API answered to a page: its texts, and its explanations. */
export class ApiAnswers {
  readonly texts = new Set<string>();
  readonly explanations: ExplanationDto[] = [];
  readonly #readings: Promise<void>[] = [];

  private constructor(private readonly page: Page) {}

  static of(page: Page): ApiAnswers {
    const answers = new ApiAnswers(page);
    page.on('request', (request) => answers.#readings.push(answers.#follow(request).catch(givenUp)));
    return answers;
  }

  /** Everything asked has come and was drawn, what it made the page ask in turn too. */
  async settle(): Promise<void> {
    let known: number;
    do {
      known = this.#readings.length;
      await Promise.all(this.#readings);
      await this.page.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    } while (known < this.#readings.length);
  }

  async #follow(request: Request): Promise<void> {
    const response = await request.response();
    await response?.finished();
    const isOfApi = new URL(request.url()).pathname.startsWith('/api/v1/');
    if (isOfApi && response?.ok()) this.#read(await response.json());
  }

  #read(value: unknown): void {
    if (typeof value === 'string') this.texts.add(value);
    if (typeof value !== 'object' || value === null) return;
    // The words of an explanation quote nothing: a number of the page cannot hide behind them.
    if ('ruleId' in value) this.explanations.push(value as ExplanationDto);
    else for (const one of Object.values(value)) this.#read(one);
  }
}

/** A reading that the page gave up before its body came: nothing of it is shown. */
function givenUp(): void {
  return undefined;
}
