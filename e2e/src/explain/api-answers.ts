import type { ExplanationDto } from '@ou-en-est-on/contracts';
import { type Page } from '../main.fixture.js';

declare global {
  interface Window {
    apiAnswers?: Promise<unknown>[];
  }
}

/**
 * What the API answered to a page: its texts, and its explanations. They are kept inside the page, as it receives them: the
 * browser does not always have the body of an answer left to give when asked from outside.
 */
export class ApiAnswers {
  readonly texts = new Set<string>();
  readonly explanations: ExplanationDto[] = [];

  private constructor(private readonly page: Page) {}

  /** From the next address on. */
  static async of(page: Page): Promise<ApiAnswers> {
    await page.addInitScript(() => {
      const answers: Promise<unknown>[] = [];
      const ask = window.fetch.bind(window);
      window.apiAnswers = answers;
      window.fetch = async (...asked) => {
        const answer = await ask(...asked);
        const isAnswer = answer.ok && new URL(answer.url).pathname.startsWith('/api/v1/');
        // Of a reading that the page gives up before its body came, nothing is shown.
        if (isAnswer)
          answers.push(
            answer
              .clone()
              .json()
              .catch(() => null),
          );
        return answer;
      };
    });
    return new ApiAnswers(page);
  }

  /** Everything received so far is read. */
  async settle(): Promise<void> {
    const answers = await this.page.evaluate(() => Promise.all(window.apiAnswers ?? []));
    for (const answer of answers) this.#read(answer);
  }

  #read(value: unknown): void {
    if (typeof value === 'string') this.texts.add(value);
    if (typeof value !== 'object' || value === null) return;
    // The words of an explanation quote nothing: a number of the page cannot hide behind them.
    if ('ruleId' in value) this.explanations.push(value as ExplanationDto);
    else for (const one of Object.values(value)) this.#read(one);
  }
}
