/** What is said of a text that holds one. */
export const BROKEN = 'contient un caractère interdit';

/** A NUL, which the database keeps nowhere, or half of a character. */
export function isBroken(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

/**
 * Where such a text is in a value, its names included; null when there is none. Without recursion: a body may be as deep
 * as it is long. One is enough: the names of all of them would be longer than what was sent.
 */
export function brokenFieldOf(value: unknown): string | null {
  const left: [field: string, value: unknown][] = [['', value]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [field, inner] = next;
    if (typeof inner === 'string' && isBroken(inner)) return field;
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [key, one] of Object.entries(inner)) {
      const name = field === '' ? key : `${field}.${key}`;
      if (isBroken(key)) return name;
      left.push([name, one]);
    }
  }
  return null;
}
