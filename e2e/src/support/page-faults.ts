import { expect, type Page } from '@playwright/test';
import { watchRequests } from './settled.js';

/** What goes wrong on a page without anybody seeing it; a test declares what it expects, the rest makes it fail. */
export class PageFaults {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(private readonly origin: string) {}

  /** From now on faults that match are part of the test. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  async watch(page: Page): Promise<void> {
    watchRequests(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.add(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => {
      this.add(`error: ${error.message}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Leaving a page gives up what it was still asking for.
      if (reason !== 'net::ERR_ABORTED') this.addRequest(request.url(), `request: ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.addRequest(response.url(), `answer: ${String(response.status())}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        reportError(new Error(`content security policy: ${violatedDirective} refuses ${blockedURI}`));
      });
    });
  }

  expectNone(): void {
    const unexpected = this.found.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)));
    expect(unexpected, 'faults of the page').toEqual([]);
  }

  private addRequest(url: string, fault: string): void {
    if (new URL(url).origin === this.origin) this.add(`${fault} ${url}`);
  }

  private add(fault: string): void {
    this.found.push(fault);
  }
}
