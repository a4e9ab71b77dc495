import { gapsInWords, statusInWords } from './sheet-in-words';

it.each([
  ['draft', true, 'Brouillon'],
  ['published', false, 'Publiée'],
  ['published', true, 'Publiée, modifiée depuis'],
] as const)('a sheet that is %s, with changes: %s, is « %s »', (status, hasChanges, words) => {
  expect(statusInWords({ status, hasChanges })).toBe(words);
});

it('says what lacks for a sheet to be published', () => {
  expect(gapsInWords([])).toBeNull();
  expect(gapsInWords(['synthesis', 'level'])).toBe(
    'Pour la publier, il manque encore\u00a0: une synthèse et un niveau de réalisation.',
  );
});
