/** Files of the documents that the congresses published, as our sources name them. */
const CONGRESS_DOCUMENT = /^\d{3}_[0-9a-f]{16}\.txt/;

/** A source as a reader can understand it: the file of a congress's document is said to be one. */
export function sourceInWords(source: string): string {
  return CONGRESS_DOCUMENT.test(source) ? `document du congrès, fichier ${source}` : source;
}
