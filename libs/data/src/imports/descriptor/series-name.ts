/** How a file's name for a series is looked up: case and spaces around do not matter. */
export function seriesKey(name: string): string {
  return name.trim().toLowerCase();
}

/** An id made of the name a file gives: `IND-306` → `ind-306`. Empty when it has no Latin letter and no digit. */
export function seriesIdOf(name: string): string {
  const plain = seriesKey(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 80).replace(/^-+|-+$/g, '');
}
