import { isImportForgotten, type TriedImport, triedImportKeptUntil } from './tried-import.rules.js';

const TRIED: TriedImport = { status: 'ready', task: null, checkedAt: new Date('2026-11-21T10:00:00.000Z') };

describe('a file that was tried', () => {
  it('is kept seven days', () => {
    expect(triedImportKeptUntil(TRIED)).toEqual(new Date('2026-11-28T10:00:00.000Z'));
  });

  it.each([
    ['2026-11-28T09:59:59.999Z', false],
    ['2026-11-28T10:00:00.000Z', true],
  ])('at %s is forgotten: %s', (now, forgotten) => {
    expect(isImportForgotten(TRIED, new Date(now))).toBe(forgotten);
  });

  it.each<Partial<TriedImport>>([
    { task: 'publish' },
    { status: 'checking', task: 'check', checkedAt: null },
    { status: 'refused' },
    { status: 'published' },
    { status: 'withdrawn' },
  ])('is never forgotten when it is %j', (more) => {
    expect(triedImportKeptUntil({ ...TRIED, ...more })).toBeNull();
    expect(isImportForgotten({ ...TRIED, ...more }, new Date('2099-01-01'))).toBe(false);
  });
});
