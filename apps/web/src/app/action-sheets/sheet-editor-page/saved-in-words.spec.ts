import { savedInWords } from './saved-in-words';

const savedAt = '2026-11-27T13:32:00.000Z';

it.each([
  [{ busy: false, unsaved: false, savedAt: null }, ''],
  [{ busy: false, unsaved: true, savedAt: null }, 'Modifications non enregistrées'],
  [{ busy: true, unsaved: true, savedAt }, 'Enregistrement…'],
  [{ busy: false, unsaved: true, savedAt }, 'Modifications non enregistrées'],
  [{ busy: false, unsaved: false, savedAt }, 'Enregistré à 14:32'],
])('%o is « %s »', (saving, words) => {
  expect(savedInWords(saving)).toBe(words);
});
