import { answerInWords, type Choice } from './choice';

const CHOICES: readonly Choice[] = [
  { code: 'yes', label: 'Oui', note: null },
  { code: 'provided-by', label: 'Assuré par une autre collectivité', note: null },
];
const said = (value: string | null, others: object = {}): Parameters<typeof answerInWords>[0] => ({
  ...{ value, providedBy: null, amount: null, datedOn: null },
  ...others,
});

describe('answerInWords', () => {
  it.each([
    [null, 'Sans réponse'],
    [said(null), 'Sans réponse'],
    [said('yes'), 'Oui'],
    [said('yes', { datedOn: '2018-05-25' }), 'Oui, depuis le 25 mai 2018'],
    [said('number', { amount: 1200.5 }), '1 200,5 locaux'],
    [said('number', { amount: 0 }), '0 locaux'],
    [said('provided-by', { providedBy: { name: 'Rennes' } }), 'Assuré par une autre collectivité : Rennes'],
    [said('gone'), 'gone'],
  ])('says of %j', (answer, words) => {
    expect(answerInWords(answer, CHOICES, 'locaux').replace(/\s/g, ' ')).toBe(words);
  });
});
