import { SITE_PAGES, type SitePage } from '@ou-en-est-on/contracts';
import { expect, expectNoAxeViolation, test } from '../main.fixture.js';
import { ApiAnswers } from './api-answers.js';
import { ExplainedPage, inputsInWords } from './explain.page.js';
import { nakedNumbers, readNumbers } from './numbers.js';
import { plain } from './plain.js';

/** Addresses where each page of the site has the most to say; a page without any figure says so. */
const WALKED: Readonly<Record<SitePage, { readonly at: readonly string[]; readonly hasFigures: boolean }>> = {
  '/': { at: ['/'], hasFigures: true },
  '/motions': { at: ['/motions'], hasFigures: true },
  '/motions/:id': { at: ['/motions/2023', '/motions/2025'], hasFigures: true },
  '/propositions': { at: ['/propositions', '/propositions?motion=2025&avancement=engaged'], hasFigures: true },
  '/propositions/:id': { at: ['/propositions/2023-1.1.1', '/propositions/2023-1.2.3'], hasFigures: true },
  '/propositions/:id/historique': { at: ['/propositions/2023-1.1.1/historique'], hasFigures: true },
  '/engagements': { at: ['/engagements'], hasFigures: false },
  '/actions-de-l-etat': { at: ['/actions-de-l-etat'], hasFigures: true },
  '/actions-de-l-etat/:id': { at: ['/actions-de-l-etat/pfthd'], hasFigures: true },
  '/echanges': { at: ['/echanges'], hasFigures: true },
  '/indicateurs': { at: ['/indicateurs'], hasFigures: true },
  '/indicateurs/:id': {
    at: ['/indicateurs/fibre-raccordable', '/indicateurs/propositions-avec-acte'],
    hasFigures: true,
  },
  '/territoires': { at: ['/territoires', '/territoires?q=rennes', '/territoires?departement=35'], hasFigures: true },
  '/territoires/:id': { at: ['/territoires/dep-35', '/territoires/com-35238'], hasFigures: true },
  '/collectivites/:id': { at: ['/collectivites/syn-200057867'], hasFigures: false },
  '/territoires/:id/conseil': { at: ['/territoires/com-35238/conseil'], hasFigures: false },
  // None is announced here: what they show of one is read in their own test.
  '/campagnes': { at: ['/campagnes'], hasFigures: false },
  '/campagnes/:id': { at: [], hasFigures: false },
  '/suivi/campagnes': { at: ['/suivi/campagnes'], hasFigures: false },
  '/matrice': { at: ['/matrice'], hasFigures: true },
  '/recherche': { at: ['/recherche?q=fibre'], hasFigures: true },
  '/connexion': { at: ['/connexion'], hasFigures: false },
  '/invitation': { at: ['/invitation'], hasFigures: false },
  '/second-facteur': { at: ['/second-facteur'], hasFigures: false },
  '/reinitialisation': { at: ['/reinitialisation'], hasFigures: false },
  '/compte': { at: ['/compte'], hasFigures: false },
  // Led to sign in: what these pages show of a state is read in their own tests.
  '/espace': { at: ['/espace'], hasFigures: false },
  '/espace/autoevaluation': { at: ['/espace/autoevaluation'], hasFigures: false },
  '/espace/autoevaluation/:theme': { at: ['/espace/autoevaluation/emploi'], hasFigures: false },
  '/espace/actualiser': { at: ['/espace/actualiser'], hasFigures: false },
  '/espace/module-motion': { at: ['/espace/module-motion'], hasFigures: false },
  '/espace/validation': { at: ['/espace/validation'], hasFigures: false },
  '/espace/fiches': { at: ['/espace/fiches'], hasFigures: false },
  '/espace/fiches/nouvelle': { at: ['/espace/fiches/nouvelle'], hasFigures: false },
  '/espace/fiches/import': { at: ['/espace/fiches/import'], hasFigures: false },
  '/espace/fiches/:fiche': { at: [], hasFigures: false },
  '/fiches-actions': { at: ['/fiches-actions'], hasFigures: true },
  // No sheet is shipped.
  '/fiches-actions/:id': { at: [], hasFigures: false },
  '/administration/personnes': { at: ['/administration/personnes'], hasFigures: false },
  '/administration/collectivites': { at: ['/administration/collectivites'], hasFigures: false },
  '/administration/journal': { at: ['/administration/journal'], hasFigures: false },
  '/vie-privee': { at: ['/vie-privee'], hasFigures: false },
  '/methode': { at: ['/methode'], hasFigures: false },
  '/mentions-legales': { at: ['/mentions-legales'], hasFigures: false },
  '/accessibilite': { at: ['/accessibilite'], hasFigures: false },
};

test.describe('Every figure of every page', () => {
  for (const { at, hasFigures } of SITE_PAGES.map((pattern) => WALKED[pattern])) {
    for (const address of at) {
      test(`explains itself on ${address}`, async ({ page }) => {
        const answers = ApiAnswers.of(page);
        const explained = new ExplainedPage(page);
        await explained.open(address);
        await explained.unfold();
        await answers.settle();

        const { loose, falseMarks } = await readNumbers(page);
        expect(nakedNumbers(loose, [...answers.texts]), 'numbers that nothing explains').toEqual([]);
        expect(falseMarks, 'marks that explain nothing').toEqual([]);

        expect((await explained.openers.count()) > 0, 'has a figure').toBe(hasFigures);
        if (!hasFigures) return;
        for (const opener of [explained.openers.first(), explained.openers.last()]) {
          await opener.click();
          const { rule, formula, inputs, version } = await explained.shown();
          const told = answers.explanations.filter(({ ruleId }) => ruleId === rule);
          expect(told.map((one) => plain(one.formula))).toContain(formula);
          expect(told.map(({ ruleVersion }) => String(ruleVersion))).toContain(version);
          // The panel adds sources and dates after each value: the label and the value come first.
          const answered = told.map(inputsInWords);
          expect(
            answered.some(
              (words) => words.length === inputs.length && words.every((one, i) => inputs[i]?.startsWith(one)),
            ),
            `inputs of the API’s answer: ${inputs.join(' | ')}`,
          ).toBe(true);
          await page.keyboard.press('Escape');
          await expect(explained.panel).toHaveCount(0);
          await expect(opener).toBeFocused();
        }
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
