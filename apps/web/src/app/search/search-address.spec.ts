import { convertToParamMap } from '@angular/router';
import { askableText, readSearchAddress, searchParams } from './search-address';

describe('the address of the search', () => {
  it.each([
    [{}, { text: '', filters: {}, pages: 1, ignored: [] }],
    [{ q: ' fibre ' }, { text: 'fibre', filters: {}, pages: 1, ignored: [] }],
    [
      { q: 'fibre', nature: 'proposal,exchange', motion: ['2023', '2022'], enjeu: 'access', pages: '3' },
      {
        text: 'fibre',
        filters: { kind: ['proposal', 'exchange'], motion: ['2023', '2022'], stake: ['access'] },
        pages: 3,
        ignored: [],
      },
    ],
    [
      { q: 'fibre', nature: 'motion', motion: '23', pages: '12' },
      {
        text: 'fibre',
        filters: {},
        pages: 1,
        ignored: [
          { label: 'Nature', value: 'motion' },
          { label: 'Motion ou congrès', value: '23' },
        ],
      },
    ],
    [
      { q: 'fibre', pages: '9' },
      { text: 'fibre', filters: {}, pages: 5, ignored: [] },
    ],
  ])('%j is read as %j', (params, expected) => {
    expect(readSearchAddress(convertToParamMap(params))).toEqual(expected);
  });

  it('is written as it is read', () => {
    const address = {
      text: 'fibre',
      filters: { kind: ['proposal' as const], motion: ['2023'] },
      pages: 2,
      ignored: [],
    };
    expect(searchParams(address)).toEqual({ q: 'fibre', nature: 'proposal', motion: '2023', pages: 2 });
    expect(readSearchAddress(convertToParamMap({ ...searchParams(address), pages: '2' }))).toEqual(address);
  });
});

describe('askableText', () => {
  it.each([
    ['  la fibre ', 'la fibre'],
    ['fibre\u0000\n', 'fibre'],
    ['x'.repeat(300), 'x'.repeat(200)],
    [`${'x'.repeat(199)}🦄`, 'x'.repeat(199)],
    ['fibre 🦄', 'fibre 🦄'],
  ])('of %j is %j', (typed, expected) => {
    expect(askableText(typed)).toBe(expected);
  });
});
