export const DELIMITERS = [',', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The separator the header line uses, counted outside quotes; the comma when it says nothing. */
export function sniffDelimiter(header: string): Delimiter {
  const unquoted = header.replace(/"[^"]*"/g, '');
  return unquoted.split(';').length > unquoted.split(',').length ? ';' : ',';
}
