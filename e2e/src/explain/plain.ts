/** A text without what typography does to it: spaces, quotes, capitals of the first letter. */
export function plain(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ ([;:!?»%])/g, '$1')
    .replace(/« /g, '«')
    .replace(/['’]/g, '’')
    .trim();
}
