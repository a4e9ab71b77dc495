import { typedAmount } from './typed-amount';

describe('typedAmount', () => {
  it.each<[string, number | null | undefined]>([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12,', 12],
    ['-3', -3],
    [' 1 200 ', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200,5', 1200.5],
    ['', null],
    [' ', null],
    ['douze', undefined],
    ['12 locaux', undefined],
    ['1e5', undefined],
    ['Infinity', undefined],
    ['1,2,3', undefined],
  ])('reads « %s »', (text, amount) => {
    expect(typedAmount(text)).toBe(amount);
  });
});
