import { expect, type Page } from '../main.fixture.js';
import { ApiAnswers } from './api-answers.js';
import { ExplainedPage, inputsInWords } from './explain.page.js';
import { nakedNumbers, readNumbers } from './numbers.js';
import { plain } from './plain.js';

/** No number of the page stands without its explanation, and what opens is what the API said. */
export async function expectFiguresExplained(page: Page, address: string, hasFigures: boolean): Promise<void> {
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
      answered.some((words) => words.length === inputs.length && words.every((one, i) => inputs[i]?.startsWith(one))),
      `inputs of the API’s answer: ${inputs.join(' | ')}`,
    ).toBe(true);
    await page.keyboard.press('Escape');
    await expect(explained.panel).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
}
