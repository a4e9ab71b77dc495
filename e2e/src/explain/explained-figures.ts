import { createHash } from 'node:crypto';
import { expect, type Page, settle } from '../main.fixture.js';
import { ApiAnswers } from './api-answers.js';
import { ExplainedPage, inputsInWords, type Shown } from './explain.page.js';
import { nakedNumbers, readNumbers } from './numbers.js';
import { plain } from './plain.js';

/** How many figures of a page are opened: each takes half a second. */
const OPENED = 12;

/** The first, the last, and others between them that the address alone draws: always the same. */
export function sampleOf(count: number, address: string): readonly number[] {
  if (count <= OPENED) return Array.from({ length: count }, (_, at) => at);
  const drawn = new Set([0, count - 1]);
  for (let turn = 0; drawn.size < OPENED; turn++) {
    drawn.add(
      createHash('sha256')
        .update(`${address} ${String(turn)}`)
        .digest()
        .readUInt32BE() % count,
    );
  }
  return [...drawn].sort((one, other) => one - other);
}

/** Who tells what a figure comes from: the API, or the page for what it counts again at each key that one presses. */
export type Teller = 'api' | 'page';

/**
 * No number of the page stands without its explanation, and what opens is what the API said, or is whole. What is exempt
 * is said by the caller, with its reason.
 */
export async function expectFiguresExplained(
  page: Page,
  address: string,
  hasFigures: boolean,
  teller: Teller = 'api',
  exempt: readonly RegExp[] = [],
): Promise<void> {
  const answers = await ApiAnswers.of(page);
  const explained = new ExplainedPage(page);
  await explained.open(address);
  await explained.unfold();
  await expectNoNakedNumber(page, answers, exempt);

  expect((await explained.openers.count()) > 0, 'has a figure').toBe(hasFigures);
  if (!hasFigures) return;
  for (const at of sampleOf(await explained.openers.count(), address)) {
    const opener = explained.openers.nth(at);
    await opener.click();
    const shown = await explained.shown();
    if (teller === 'api') expectTold(shown, answers);
    else expectWhole(shown);
    await page.keyboard.press('Escape');
    await expect(explained.panel).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
}

/** No number of the page, as it stands, is without its explanation. */
export async function expectNoNakedNumber(
  page: Page,
  answers: ApiAnswers,
  exempt: readonly RegExp[] = [],
): Promise<void> {
  await settle(page);
  await answers.settle();
  const { loose, falseMarks } = await readNumbers(page);
  const naked = nakedNumbers(loose, [...answers.texts]).filter((text) => !exempt.some((one) => one.test(text)));
  expect(naked, 'numbers that nothing explains').toEqual([]);
  expect(falseMarks, 'marks that explain nothing').toEqual([]);
}

function expectWhole({ formula, inputs, version }: Shown): void {
  expect(formula).not.toBe('');
  expect(version).not.toBe('');
  expect(inputs).not.toEqual([]);
}

function expectTold({ rule, formula, inputs, version }: Shown, { explanations }: ApiAnswers): void {
  const told = explanations.filter(({ ruleId }) => ruleId === rule);
  expect(told.map((one) => plain(one.formula))).toContain(formula);
  expect(told.map(({ ruleVersion }) => String(ruleVersion))).toContain(version);
  // The panel adds sources and dates after each value: the label and the value come first.
  const answered = told.map(inputsInWords);
  expect(
    answered.some((words) => words.length === inputs.length && words.every((one, i) => inputs[i]?.startsWith(one))),
    `inputs of the API’s answer: ${inputs.join(' | ')}`,
  ).toBe(true);
}
