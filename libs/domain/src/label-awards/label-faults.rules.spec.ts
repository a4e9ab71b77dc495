import { aHolder, aWrittenAward } from './label-award.factory.js';
import { labelFaults, toAward, type WrittenAward } from './label-faults.rules.js';

const KNOWN = { today: '2026-11-28', isKnown: (code: string) => ['35238', 'COM-35238', '213502388'].includes(code) };
const faultsOf = (given: Partial<WrittenAward>): string[] =>
  labelFaults(aWrittenAward(given), KNOWN).map(({ field, code, value }) =>
    [field, code, ...(value === null ? [] : [value])].join(' '),
  );
const many = (length: number): string[] => Array.from({ length }, (_, index) => `Mention ${String(index)}`);

describe('what is wrong in an award', () => {
  it.each<Partial<WrittenAward>>([
    {},
    { year: '1999' },
    { year: '2026', sourceDate: '2026' },
    { ats: '1' },
    { ats: '5', name: '' },
    { collectivity: '213502388' },
    { mentions: many(10) },
    { mentions: ['a'.repeat(120)] },
    { sourceUrl: '' },
    { sourceUrl: 'http://palmares.example:8080?annee=2024#rennes' },
    { sourceDate: '2026-11-28' },
    { sourceDate: '2026-11' },
  ])('is nothing in %j', (given) => {
    expect(faultsOf(given)).toEqual([]);
  });

  it.each<[Partial<WrittenAward>, string]>([
    [{ year: '' }, 'year missing-value'],
    [{ year: '24' }, 'year not-a-number'],
    [{ year: '2024,5' }, 'year not-a-number'],
    [{ year: '1998' }, 'year out-of-range'],
    [{ year: '2027' }, 'year future-date'],
    [{ collectivity: '' }, 'collectivity missing-value'],
    [{ collectivity: '35999' }, 'collectivity unknown-collectivity'],
    [{ collectivity: '1004' }, 'collectivity lost-zero'],
    [{ name: 'a'.repeat(201) }, 'name too-long'],
    [{ ats: '' }, 'ats missing-value'],
    [{ ats: '@@@' }, 'ats not-a-number'],
    [{ ats: '-1' }, 'ats not-a-number'],
    [{ ats: '4,5' }, 'ats not-a-number'],
    [{ ats: '0' }, 'ats out-of-range'],
    [{ ats: '6' }, 'ats out-of-range'],
    [{ mentions: many(11) }, 'mentions too-many'],
    [{ mentions: ['a'.repeat(121)] }, `mentions too-long ${'a'.repeat(121)}`],
    [{ mentions: ['…'] }, 'mentions missing-value …'],
    [{ mentions: ['Démocratie', 'Démocratie'] }, 'mentions duplicate-value Démocratie'],
    [{ sourceTitle: '' }, 'sourceTitle missing-value'],
    [{ sourceTitle: '—' }, 'sourceTitle missing-value'],
    [{ sourceTitle: 'a'.repeat(301) }, 'sourceTitle too-long'],
    [{ sourceUrl: `https://a.example/${'a'.repeat(500)}` }, 'sourceUrl too-long'],
    [{ sourceUrl: 'palmares.example' }, 'sourceUrl malformed-address'],
    [{ sourceUrl: 'HTTPS://palmares.example' }, 'sourceUrl malformed-address'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl malformed-address'],
    [{ sourceUrl: 'https://ada:secret@a.example' }, 'sourceUrl malformed-address'],
    [{ sourceUrl: 'https://a.example/le palmarès' }, 'sourceUrl malformed-address'],
    [{ sourceUrl: 'https://a.example/le\u0085palmarès' }, 'sourceUrl malformed-address'],
    [{ sourceDate: '' }, 'sourceDate missing-value'],
    [{ sourceDate: '08/02/2024' }, 'sourceDate impossible-date'],
    [{ sourceDate: '2024-02-30' }, 'sourceDate impossible-date'],
    [{ sourceDate: '0500' }, 'sourceDate out-of-range'],
    [{ sourceDate: '2026-11-29' }, 'sourceDate future-date'],
    [{ sourceDate: '2027' }, 'sourceDate future-date'],
  ])('is said of its field: %j', (given, fault) => {
    expect(faultsOf(given)).toEqual([fault]);
  });

  it('is said all at once', () => {
    expect(faultsOf({ year: '', ats: '9', sourceTitle: '' })).toHaveLength(3);
  });
});

describe('an award in which nothing is wrong', () => {
  it('is of whoever bore it', () => {
    const written = aWrittenAward({ mentions: ['Démocratie'], sourceUrl: '' });
    expect(toAward(written, aHolder())).toEqual({
      ...{ year: 2024, givenTo: 'COM-35238', formerName: null, ats: 4, mentions: ['Démocratie'] },
      source: { title: 'Palmarès 2024', url: null, date: '2024-02-08' },
    });
  });

  it('keeps the name of what this site no longer knows', () => {
    const vanished = aHolder({ givenTo: 'COM-35061', name: null });
    expect(toAward(aWrittenAward({ name: 'La Bosse' }), vanished).formerName).toBe('La Bosse');
    for (const name of ['', '—']) expect(toAward(aWrittenAward({ name }), vanished).formerName).toBeNull();
  });
});
