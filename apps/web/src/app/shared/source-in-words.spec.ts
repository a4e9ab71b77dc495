import { sourceInWords } from './source-in-words';

describe('sourceInWords', () => {
  it.each([
    ['004_21528c4928a445a2.txt', 'document du congrès n° 004'],
    ['001_4b19d11fbdb03648.txt (annonce)', 'document du congrès n° 001 (annonce)'],
    ['https://www.example.org/article', 'https://www.example.org/article'],
    ['maire-info 24/01/2019', 'maire-info 24/01/2019'],
  ])('says « %s » as « %s »', (source, words) => {
    expect(sourceInWords(source)).toBe(words);
  });
});
