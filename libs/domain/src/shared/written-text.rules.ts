/** A letter or a figure that one sees. */
export const LETTER_OR_FIGURE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** True of a text that has one: signs, spaces and what nobody sees say nothing by themselves. */
export function saysSomething(text: string): boolean {
  return LETTER_OR_FIGURE.test(text);
}

/** Spaces of every kind, control characters, and what is drawn as nothing. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** A text without the spaces around it; null when there is nothing to see in it. */
export function writtenOrNull(text: string): string | null {
  return UNSEEN.test(text) ? null : text.trim();
}
