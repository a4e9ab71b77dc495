import { searchQuery } from './search.contract.js';

describe('the query of a search', () => {
  it('needs nothing but words', () => {
    expect(searchQuery.parse({ q: 'fibre' })).toEqual({ q: 'fibre', limit: 50 });
  });

  it('reads every filter as a list', () => {
    expect(
      searchQuery.parse({ q: 'fibre', kind: 'proposal,exchange', motion: '2019,2023', stake: 'access,risks' }),
    ).toMatchObject({ kind: ['proposal', 'exchange'], motion: ['2019', '2023'], stake: ['access', 'risks'] });
  });

  it.each([
    ['q', undefined],
    ['q', ''],
    ['q', ' \u00a0\t'],
    ['q', 'x'.repeat(201)],
    ['kind', 'motion'],
    ['kind', ''],
    ['motion', '23'],
    ['motion', '2023,'],
    ['stake', 'roads'],
    ['limit', '0'],
  ])('refuses %s=%j and names the field', (field, value) => {
    const result = searchQuery.safeParse({ q: 'fibre', [field]: value });
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
