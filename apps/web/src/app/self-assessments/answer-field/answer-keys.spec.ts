import { answerKey, isElsewhere } from './answer-keys';

const press = (code: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { code, ...init });

describe('answerKey', () => {
  it.each<[string, KeyboardEvent, ReturnType<typeof answerKey>]>([
    ['the first figure', press('Digit1', { key: '1' }), { does: 'choose', index: 0 }],
    [
      'the same key of a French keyboard, without its shift',
      press('Digit1', { key: '&' }),
      { does: 'choose', index: 0 },
    ],
    ['a figure of the pad', press('Numpad6', { key: '6' }), { does: 'choose', index: 5 }],
    ['zero', press('Digit0', { key: '0' }), { does: 'clear' }],
    ['Delete', press('Delete', { key: 'Delete' }), { does: 'clear' }],
    ['Enter', press('Enter', { key: 'Enter' }), { does: 'pass' }],
    ['the letter of what the sheets say', press('KeyS', { key: 's' }), { does: 'confirm' }],
    ['a shortcut of the browser', press('Digit1', { key: '1', ctrlKey: true }), null],
    ['Tab', press('Tab', { key: 'Tab' }), null],
    ['an arrow', press('ArrowDown', { key: 'ArrowDown' }), null],
    ['a letter', press('KeyA', { key: 'a' }), null],
  ])('reads %s', (_case, event, expected) => {
    expect(answerKey(event)).toEqual(expected);
  });
});

describe('isElsewhere', () => {
  it.each([
    ['<textarea></textarea>', true],
    ['<button type="button"></button>', true],
    ['<div class="typing"><input></div>', true],
    ['<input type="radio">', false],
  ])('of %s is %s', (html, expected) => {
    const host = document.createElement('div');
    host.innerHTML = html;
    expect(isElsewhere(host.querySelector('input, textarea, button'))).toBe(expected);
  });
});
