import { SITE_PAGES } from '@ou-en-est-on/contracts';
import { expect, expectNoAxeViolation, test } from '../main.fixture.js';
import { ExplainedPage } from './explain.page.js';
import { expectFiguresExplained } from './explained-figures.js';
import { nakedNumbers, readNumbers } from './numbers.js';
import { WALKED } from './walked.js';

test.describe('Every figure of every page', () => {
  for (const { at, hasFigures } of SITE_PAGES.map((pattern) => WALKED[pattern])) {
    for (const address of at) {
      test(`explains itself on ${address}`, async ({ page }) => {
        await expectFiguresExplained(page, address, hasFigures);
      });
    }
  }

  test('is told by a panel that axe finds nothing against, and leads to the rule', async ({ page }) => {
    const explained = new ExplainedPage(page);
    await explained.open('/indicateurs/fibre-raccordable');
    await page
      .getByRole('button', { name: /taux de progression/ })
      .first()
      .click();

    await expect(explained.panel).toHaveAccessibleName(/taux de progression/);
    await expectNoAxeViolation(page);
    await explained.panel.getByRole('link', { name: 'Toutes les règles de calcul' }).click();
    await expect(page).toHaveURL(/\/methode#regle-progress-rate$/);
    await expect(page.locator('#regle-progress-rate')).toBeInViewport();
  });
});

test.describe('The test of figures', () => {
  const FRAGMENTS: readonly (readonly [string, string, readonly string[]])[] = [
    ['a naked count', '<p>Il reste 42 demandes.</p>', ['Il reste 42 demandes.']],
    ['a rate in a cell', '<table><tr><td>93,5 %</td></tr></table>', ['93,5%']],
    ['a thousand that looks like a year', '<p>2 023 communes</p>', ['2 023 communes']],
    ['a number beside a quotation', '<p>Selon « 36 communes » : 12</p>', ['Selon «36 communes»: 12']],
    ['a date and a year', '<p>Le 6 et 7 février 2025, puis en 2023.</p>', []],
    ['the number of a proposal', '<p>Proposition 2023-1.1.1, axe 1</p>', []],
    ['a day as one types it', '<p>2024, 2024-03 ou 2024-03-12</p>', []],
    ['words of the API', '<p>Texte : raccorder 36 communes.</p>', []],
    ['a verbatim quotation', '<blockquote>Raccorder 12 communes</blockquote>', []],
    ['an explained count', '<p data-explained>12 <button aria-haspopup="dialog">?</button></p>', []],
  ];

  for (const [what, html, found] of FRAGMENTS) {
    test(`${found.length > 0 ? 'sees' : 'lets pass'} ${what}`, async ({ page }) => {
      await page.setContent(html);
      const { loose, falseMarks } = await readNumbers(page);
      expect(nakedNumbers(loose, ['raccorder 36 communes', '36 communes'])).toEqual(found);
      expect(falseMarks).toEqual([]);
    });
  }

  for (const html of [
    '<p data-explained>12 demandes</p>',
    '<div data-explained><section>12 <button aria-haspopup="dialog">?</button></section></div>',
    '<div data-explained>12 <p data-explained>3 <button aria-haspopup="dialog">?</button></p></div>',
  ]) {
    test(`refuses a mark that explains nothing: ${html}`, async ({ page }) => {
      await page.setContent(html);
      expect((await readNumbers(page)).falseMarks.length).toBeGreaterThan(0);
    });
  }
});
