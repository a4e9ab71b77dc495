let last = 0;

/** An id for one element of the page, to tie a label to what it names. */
export function uniqueId(prefix: string): string {
  last += 1;
  return `${prefix}-${last}`;
}
