/** SQL: the import of this name shows its values now. */
export const isShown = (name: string): string => `${name}.status = 'published'`;

/** SQL: it showed them at the instant `:knownAt`. */
export const wasShown = (name: string): string =>
  `${name}.published_at <= :knownAt AND (${name}.withdrawn_at IS NULL OR ${name}.withdrawn_at > :knownAt)`;
