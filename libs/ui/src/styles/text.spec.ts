import { readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('The style of a button', () => {
  const cursorOf = (waits: boolean): string => {
    document.head.innerHTML = `<style>${readFileSync(join(__dirname, 'text.css'), 'utf8')}</style>`;
    document.body.innerHTML = `<button class="button button-main" aria-disabled="${String(waits)}">Publier</button>`;
    const [button] = document.getElementsByTagName('button');
    return button ? getComputedStyle(button).cursor : '';
  };

  it('shows that it can be pressed, and that it cannot while what it asked is under way', () => {
    expect([cursorOf(false), cursorOf(true)]).toEqual(['pointer', 'default']);
  });
});
