import type { SheetContent } from './action-sheet.js';
import { givesContactDetail, SHEET_FAULT_CODES, sheetFaults } from './sheet-faults.rules.js';

const SHEET: SheetContent = {
  ...{ reference: 'A-12', title: 'Guichet numérique', synthesis: null, level: null, results: null, tools: null },
  ...{ partners: null, place: null, startsOn: null, endsOn: null, lead: null, serviceIds: [], proposalIds: [] },
};
const KNOWN = {
  levels: [{ code: 'planned' }, { code: 'achieved' }],
  serviceIds: new Set(['emploi-01', 'emploi-02']),
  proposalIds: new Set(['2023-1.1.1']),
};
const REFUSED: [string, Partial<SheetContent>, string, string][] = [
  ['no title', { title: '  ' }, 'title', 'missing-value'],
  ['a title of signs alone', { title: '— …' }, 'title', 'missing-value'],
  ['a title that nobody sees', { title: '\u001f\u0085\u200b' }, 'title', 'missing-value'],
  ['a title of a page', { title: 'é'.repeat(201) }, 'title', 'too-long'],
  ['a title of a page that gives an address', { title: `${'é'.repeat(201)} a@ville.fr` }, 'title', 'too-long'],
  ['an address in the lead', { lead: 'Mme Roux, roux@ville.fr' }, 'lead', 'contact-detail'],
  ['a telephone number among the partners', { partners: 'M. Petit (06 12 34 56 78)' }, 'partners', 'contact-detail'],
  ['a level in another case', { level: 'Achieved' }, 'level', 'unknown-level'],
  ['a day that does not exist', { startsOn: '2023-02-29' }, 'startsOn', 'impossible-date'],
  ['a year of another millennium', { startsOn: '3024' }, 'startsOn', 'impossible-date'],
  ['a year of three figures', { endsOn: '0999-12-31' }, 'endsOn', 'impossible-date'],
  ['an end before the start', { startsOn: '2024-05', endsOn: '2024-04' }, 'endsOn', 'dates-reversed'],
  ['a year before the day of the start', { startsOn: '2024-01-01', endsOn: '2023' }, 'endsOn', 'dates-reversed'],
  ['a service of another edition', { serviceIds: ['emploi-01', 'jadis-01'] }, 'serviceIds', 'unknown-service'],
  ['a service said twice', { serviceIds: ['emploi-01', 'emploi-01'] }, 'serviceIds', 'duplicate-value'],
  ['a proposal nobody made', { proposalIds: ['2019-1'] }, 'proposalIds', 'unknown-proposal'],
];

describe('what is wrong in a sheet', () => {
  it('is nothing when it has a title', () => {
    expect(sheetFaults(SHEET, KNOWN)).toEqual([]);
  });

  it.each(REFUSED)('is %s', (_case, part, field, code) => {
    expect(sheetFaults({ ...SHEET, ...part }, KNOWN).map((fault) => [fault.field, fault.code])).toEqual([
      [field, code],
    ]);
  });

  it('is more links than a sheet can serve', () => {
    const many = Array.from({ length: 21 }, (_, index) => `s-${String(index)}`);
    const faults = sheetFaults({ ...SHEET, serviceIds: many }, { ...KNOWN, serviceIds: new Set(many) });
    expect(faults).toEqual([{ field: 'serviceIds', code: 'too-many', value: null }]);
  });

  it('is that they are too many, and not what each of them is', () => {
    const many = Array.from({ length: 21 }, () => 'jadis-01');
    expect(sheetFaults({ ...SHEET, serviceIds: many }, KNOWN).map(({ code }) => code)).toEqual(['too-many']);
  });

  it('has a case here for each of its codes', () => {
    expect(new Set([...REFUSED.map(([, , , code]) => code), 'too-many'])).toEqual(new Set(SHEET_FAULT_CODES));
  });

  it.each([
    { startsOn: '2024', endsOn: '2024-03' },
    { startsOn: '2024-03-12', endsOn: '2024' },
    { startsOn: '2024-03', endsOn: '2024-03' },
    { startsOn: null, endsOn: '2020' },
  ])('is not a period that can be: %o', (period) => {
    expect(sheetFaults({ ...SHEET, ...period }, KNOWN)).toEqual([]);
  });
});

it.each([
  ['roux@ville.fr', true],
  ['a'.repeat(100) + '@' + 'b.'.repeat(100) + 'fr', true],
  ['a@'.repeat(100), false],
  ['Joindre le 02 99 12 34 56', true],
  ['+33 6 12 34 56 78', true],
  ['0612345678', true],
  ['+262 692 12 34 56', true],
  ['00 590 (0) 690 12 34 56', true],
  ['+594694123456', true],
  ['+596 696 12 34 56', true],
  ['+508 41 12 34', true],
  ['+681 72.12.34', true],
  ['+687 25-12-34', true],
  ['+689 40 12 34 56', true],
  ['262 692 usagers en 2024', false],
  ['+687 logements en 2024', false],
  ['tous les lundis @ 10 h', false],
  ['0800 123 456 appels', false],
  ['SIRET 21350238800019', false],
  ['01/02/2024, 03/04/2025', false],
  ['Direction du numérique', false],
])('« %s » lets somebody be reached: %s', (text, expected) => {
  expect(givesContactDetail(text)).toBe(expected);
});
