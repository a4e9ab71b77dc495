import { clockedFileName, clocksSentence, clocksTitle, refusalInWords } from './clocks-in-words';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const THEN = { asOf: '2023-12-31' };
const KNOWN = { knownAt: '2026-06-01' };

it.each([
  [{}, '', ''],
  [
    THEN,
    'au 31 décembre 2023',
    'Vous lisez le site au 31 décembre 2023 : ce qui était vrai ce jour-là, d’après ce que l’on sait aujourd’hui.',
  ],
  [KNOWN, 'tel que publié le 1er juin 2026', 'Vous lisez ce que ce site publiait le 1er juin 2026.'],
  [
    { ...THEN, ...KNOWN },
    'au 31 décembre 2023, tel que publié le 1er juin 2026',
    'Vous lisez le site au 31 décembre 2023 : ce qui était vrai ce jour-là, d’après ce que ce site publiait le 1er juin 2026.',
  ],
])('says %j in a title and in a sentence', (days, title, sentence) => {
  expect(plain(clocksTitle(days))).toBe(title);
  expect(plain(clocksSentence(days))).toBe(sentence);
});

it.each([
  [
    { value: '2030-01-01', reason: 'to-come' },
    /^« 1er janvier 2030 » est un jour à venir : .*Choisissez une date passée\.$/,
  ],
  [{ value: '2023-06-31', reason: 'no-day' }, /^« 2023-06-31 » n’est pas un jour du calendrier\./],
] as const)('says why %j cannot be read as of, and what to do', (refusal, words) => {
  expect(plain(refusalInWords(refusal))).toMatch(words);
});

it.each([
  [{}, 'propositions.csv'],
  [THEN, 'propositions-au-2023-12-31.csv'],
  [{ ...THEN, ...KNOWN }, 'propositions-au-2023-12-31-publie-au-2026-06-01.csv'],
])('names a file read at %j %s', (days, name) => {
  expect(clockedFileName('propositions.csv', days)).toBe(name);
});
