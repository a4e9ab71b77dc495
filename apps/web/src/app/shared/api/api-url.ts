export type QueryValue = string | number | boolean | readonly string[] | null | undefined;

/** Path and query of a reading; empty values are left out, lists are joined with commas. */
export function apiUrl(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const pairs = Object.entries(query)
    .map(([name, value]) => [name, queryText(value)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

function queryText(value: QueryValue): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(',') : String(value);
}
