/** What a key means where an answer has the focus; nothing is taken from where one types. */
export type AnswerKey =
  { readonly does: 'choose'; readonly index: number } | { readonly does: 'clear' | 'confirm' | 'pass' };

/** By the place of the key: on many French keyboards the figures above the letters need a shift. */
export function answerKey(event: KeyboardEvent): AnswerKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const figure = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (figure === '0' || event.key === 'Delete' || event.key === 'Backspace') return { does: 'clear' };
  if (figure !== undefined) return { does: 'choose', index: Number(figure) - 1 };
  if (event.key.toLowerCase() === 's') return { does: 'confirm' };
  return event.key === 'Enter' ? { does: 'pass' } : null;
}

/** Whether keys pressed there belong to something else: a text, a button, a link, what unfolds. */
export function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('textarea, button, a, summary, .typing') !== null;
}
