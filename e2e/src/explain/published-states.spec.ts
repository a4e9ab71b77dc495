import { expectNoAxeViolation, expectNoSidewaysScroll, test, visit } from '../main.fixture.js';
import { expectFiguresExplained } from './explained-figures.js';
import { PROPOSAL, PROVIDER, TOWNS } from './published-states.js';

const TOWN = TOWNS[0].toLowerCase();

/** Pages where states that are public show. */
const ADDRESSES = [
  '/',
  `/propositions/${PROPOSAL}`,
  '/propositions?tri=disagreement',
  '/matrice',
  `/territoires/${TOWN}`,
  `/territoires/${TOWN}/conseil`,
  `/territoires/${PROVIDER.toLowerCase()}`,
  '/territoires/dep-35',
  '/territoires/reg-53',
];

test.describe('Where states are public', () => {
  for (const address of ADDRESSES) {
    test(`every figure explains itself on ${address}`, async ({ page }) => {
      await expectFiguresExplained(page, address, true);
    });

    test(`nothing is too wide nor inaccessible on ${address}`, async ({ page }) => {
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await visit(page, address);
        await expectNoSidewaysScroll(page);
        await expectNoAxeViolation(page);
      }
    });
  }
});
