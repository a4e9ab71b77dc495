/** One word's stems, any of which will do. */
type Alternatives = readonly string[];

/** What to look for: in the form PostgreSQL gives its text queries. */
export interface TextQuery {
  /** What a document must hold. */
  readonly query: string;
  /** One query a word, in the whole text and in the title only: how many of them hold makes the order. */
  readonly words: readonly string[];
  readonly titleWords: readonly string[];
}

/** Every word, or any of them when nothing holds them all. A word that nothing resembles finds nothing. */
export function textQuery(words: readonly Alternatives[], mode: 'every' | 'any'): TextQuery {
  const written = words.filter((lexemes) => lexemes.length > 0);
  const impossible = mode === 'every' && written.length < words.length;
  const operator = mode === 'every' ? ' & ' : ' | ';
  return {
    query: impossible ? '' : written.map((lexemes) => anyOf(lexemes)).join(operator),
    words: written.map((lexemes) => anyOf(lexemes)),
    titleWords: written.map((lexemes) => anyOf(lexemes, ':A')),
  };
}

function anyOf(lexemes: Alternatives, weight = ''): string {
  return `(${lexemes.map((lexeme) => `${quoted(lexeme)}${weight}`).join(' | ')})`;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
