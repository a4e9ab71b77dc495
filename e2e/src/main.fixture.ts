import { test as base } from '@playwright/test';
import { PageFaults } from './support/page-faults.js';

export { expect, type Locator, type Page, type Request } from '@playwright/test';
export { expectNoAxeViolation, expectNoSidewaysScroll } from './support/accessibility.js';
export { goDownTo, goUp, settle, visit } from './support/settled.js';

export interface Fixtures {
  /** `faults.expect(/answer: 404/)` declares a fault that the test provokes. */
  readonly faults: PageFaults;
}

/**
 * The test of every page: it fails on a console error, an error of the page, a breach of the content security policy, or
 * a request to the site that fails or answers 400 and more, unless the test declared it.
 */
export const test = base.extend<Fixtures>({
  faults: async ({ baseURL }, use) => {
    const faults = new PageFaults(new URL(baseURL ?? '').origin);
    await use(faults);
    faults.expectNone();
  },
  page: async ({ page, faults }, use) => {
    await faults.watch(page);
    await use(page);
  },
});
