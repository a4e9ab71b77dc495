import { coverageInWords } from './coverage-in-words';

const words = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const COVERAGE = { kind: 'commune', collectivities: 34_969, totalPopulation: 68_000_000 } as const;

describe('who answered, among all there are', () => {
  it.each([
    ['several', { respondents: 12, population: 2_720_000 }, '12 communes sur 34 969, 4 % de leurs habitants'],
    ['one', { respondents: 1, population: 200 }, '1 commune sur 34 969, moins de 0,1 % de leurs habitants'],
    ['a place without inhabitants', { respondents: 1, population: 0 }, '1 commune sur 34 969, 0 % de leurs habitants'],
  ])('%s', (_case, counted, expected) => {
    expect(words(coverageInWords({ ...COVERAGE, ...counted }))).toBe(expected);
  });

  it('says nothing of inhabitants for bodies that have none', () => {
    const syndicates = {
      kind: 'syndicate',
      respondents: 2,
      collectivities: 3,
      population: 0,
      totalPopulation: 0,
    } as const;
    expect(words(coverageInWords(syndicates))).toBe('2 syndicats sur 3');
  });
});
