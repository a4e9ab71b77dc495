import { type Page } from '../main.fixture.js';
import { plain } from './plain.js';

/** A piece of visible text that holds digits outside every explained element, and whether it begins a heading. */
export interface LooseText {
  readonly text: string;
  readonly inHeading: boolean;
}

export interface PageNumbers {
  readonly loose: readonly LooseText[];
  /** Elements marked as explained in which nothing opens an explanation, or that hold far more than one figure. */
  readonly falseMarks: readonly string[];
}

/**
 * Reads every visible text of the page that holds a digit. What stands in an element marked `data-explained` is left
 * out, on condition that the element opens an explanation of its own and is no larger than a list; verbatim quotations,
 * times and codes too.
 */
export function readNumbers(page: Page): Promise<PageNumbers> {
  return page.evaluate(() => {
    const OPENER = 'button[aria-haspopup="dialog"]';
    const QUOTED = 'blockquote, q, cite, time, data, .verbatim';
    // The rules themselves, where they are all listed.
    const RULES = '.formula, .rules';
    // Keys to press, what is not read as a text (a drawing says its values in its table), and how many choices the reader made.
    const UNREAD =
      'kbd, script, style, noscript, template, select, dialog, svg[role="img"], app-filter-fold .fold, app-filter-group summary';
    const TOO_LARGE = 'h1, h2, section, article, main';

    const isShown = (node: Text): boolean => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getClientRects().length > 0;
    };
    const opensItself = (region: Element): boolean =>
      region.matches(OPENER) ||
      [...region.querySelectorAll(OPENER)].some((opener) => {
        const own = opener.closest('[data-explained]');
        return own === region || own === opener;
      });

    /** « Historique des lectures (3) »: the reader counts on the spot what is folded there, and so do we. */
    const countsWhatItFolds = (parent: Element, text: string): boolean => {
      const fold = parent.closest('summary')?.parentElement;
      const items = fold?.querySelectorAll(':scope > .entries > li').length ?? 0;
      return items > 0 && text.match(/\d+/g)?.join() === String(items);
    };

    const loose: LooseText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent || !/\d/.test(node.data) || parent.closest(`[data-explained], ${QUOTED}, ${RULES}, ${UNREAD}`))
        continue;
      if (countsWhatItFolds(parent, node.data)) continue;
      if (isShown(node)) loose.push({ text: node.data, inHeading: parent.closest('h1, h2, h3, h4') !== null });
    }
    const falseMarks = [...document.querySelectorAll('[data-explained]')]
      .filter((region) => !opensItself(region) || region.querySelector(TOO_LARGE))
      .map((region) => region.outerHTML.slice(0, 200));
    return { loose, falseMarks };
  });
}

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** What is written with digits and measures nothing. */
const NO_FIGURES: readonly RegExp[] = [
  new RegExp(`(?:1er|\\d{1,2})(?: et (?:1er|\\d{1,2}))? (?:${MONTHS}) \\d{4}`, 'g'),
  /(?:1er|\d{1,2}e) (?:congrès|législature|trimestre)/g,
  // A day, as one types it.
  /\b\d{4}-\d{2}-\d{2}\b/g,
  // Numbers of proposals, axes, measures, questions.
  /\b\d{4}-\d+(?:\.\d+)*\b/g,
  /\b(?:axe|mesure|n°) \d+(?:\.\d+)*/g,
  /https?:\/\/\S+/g,
  // The name of a size.
  /\bStrate ?: .*habitants(?: et plus)?/g,
  // The time of day.
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/g,
  // A place with its département.
  /— [^()]+ \((?:\d{2,3}|2[AB])\)$/g,
  // Names of norms.
  /EUPL-1\.2|OpenAPI 3\.1|RGAA 4\.1|\b[45]G\b/g,
  // Postcodes and SIREN: a figure of five digits has a space.
  /(?<![\d,.])\d{5,}(?![\d,.]\d)/g,
  // A year stands alone: thousands are written with a space.
  /(?<!\d|\d[,. ])(?:19|20)\d{2}(?!\d|[,.]\d| \d{3}(?!\d)| ?[%€])/g,
];

/** The texts in which a number is left once dates, identifiers and quotations of the API are taken away. */
export function nakedNumbers(loose: readonly LooseText[], quotations: readonly string[]): readonly string[] {
  const longestFirst = quotations
    .flatMap((quotation) => [quotation, ...quotation.split(/\n+/)])
    .map(plain)
    .filter((text) => /\d/.test(text) && /\p{L}/u.test(text))
    .sort((a, b) => b.length - a.length);
  return loose
    .map(({ text, inHeading }) => (inHeading ? plain(text).replace(/^\d+(?:\.\d+)*\.? /, '') : plain(text)))
    .filter((text) => !isStartOf(text, longestFirst))
    .filter((text) => /\d/.test(without(text, longestFirst)));
}

function without(text: string, quotations: readonly string[]): string {
  const unquoted = quotations
    .filter((quotation) => text.includes(quotation))
    .reduce((rest, quotation) => rest.replace(wholeWords(quotation), ' '), text);
  return NO_FIGURES.reduce((rest, pattern) => rest.replace(pattern, ' '), unquoted);
}

/** « Raccorder les 36 000 communes à… »: a quotation cut short. */
function isStartOf(text: string, quotations: readonly string[]): boolean {
  return text.endsWith('…') && quotations.some((quotation) => quotation.startsWith(text.slice(0, -1)));
}

function wholeWords(quotation: string): RegExp {
  const literal = quotation.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'gu');
}
