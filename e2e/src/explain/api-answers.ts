import type { ExplanationDto } from '@ou-en-est-on/contracts';
import { type Page } from '../main.fixture.js';

/** What the API answered to a page: its texts, and its explanations. */
export class ApiAnswers {
  readonly texts = new Set<string>();
  readonly explanations: ExplanationDto[] = [];
  readonly #readings: Promise<void>[] = [];

  static of(page: Page): ApiAnswers {
    const answers = new ApiAnswers();
    page.on('response', (response) => {
      const isAnswer = new URL(response.url()).pathname.startsWith('/api/v1/') && response.ok();
      if (isAnswer) answers.#readings.push(response.json().then((body: unknown) => answers.#read(body), givenUp));
    });
    return answers;
  }

  /** Everything received so far has been read. */
  async settle(): Promise<void> {
    await Promise.all(this.#readings);
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
