/** Files of the documents that the congresses published: their number is listed with the shipped data. */
const CONGRESS_DOCUMENT = /^(\d{3})_[0-9a-f]{16}\.txt/;

/** A source as a reader can understand it: a congress's document is said to be one, by its number. */
export function sourceInWords(source: string): string {
  return source.replace(CONGRESS_DOCUMENT, 'document du congrès n°\u00a0$1');
}
