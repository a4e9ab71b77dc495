import { restInWords } from './rest-in-words';

describe('those whom a bar leaves out', () => {
  it.each([
    [{ unanswered: 0, notConcerned: 0, awaited: 0 }, ''],
    [{ unanswered: 1, notConcerned: 1, awaited: 1 }, '1 sans réponse, 1 non concerné, 1 attendu d’un autre organisme'],
    [{ unanswered: 0, notConcerned: 2, awaited: 3 }, '2 non concernés, 3 attendus d’un autre organisme'],
  ])('are told apart, %o', (rest, words) => {
    expect(restInWords(rest).replace(/\s/g, ' ')).toBe(words);
  });
});
