import { saysSomething, writtenOrNull } from './written-text.rules.js';

/** None of these is a space of JavaScript, and each is one of PostgreSQL, or is drawn as nothing. */
const UNSEEN = ['\u001f', '\u0085', '\u200b', '\u00ad', '\u3164', '\u2800', ' \u001c\t\u180e '];

it.each(UNSEEN)('nothing is written in %j', (text) => {
  expect([writtenOrNull(text), saysSomething(text)]).toEqual([null, false]);
});

it('is written what one sees, without the spaces around it', () => {
  expect(writtenOrNull('  Médiation\u00a0: 3 lieux\n')).toBe('Médiation\u00a0: 3 lieux');
  expect(writtenOrNull('—')).toBe('—');
  expect(writtenOrNull('👍')).toBe('👍');
});

it.each([
  ['3', true],
  ['é', true],
  ['名', true],
  ['— …', false],
  ['👍', false],
  ['', false],
])('says something in %j: %s', (text, expected) => {
  expect(saysSomething(text)).toBe(expected);
});
