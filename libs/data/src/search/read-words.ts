import type { EntityManager } from 'typeorm';

/** One word of what was typed, and the stems of the documents' words it may stand for. */
export interface TypedWord {
  readonly typed: string;
  /** False when no document has the word as it was typed: its stems are then those of the words most like it. */
  readonly known: boolean;
  /** The words most like it; none when it is known or resembles nothing. */
  readonly resembling: readonly string[];
  readonly lexemes: readonly string[];
}

/**
 * Reads what was typed word by word, without those that say nothing (« de », « les »). The last one may be unfinished:
 * it stands for every word that begins so.
 */
export async function readWords(manager: EntityManager, text: string): Promise<TypedWord[]> {
  return manager.query<TypedWord[]>(READ_WORDS, [text.normalize('NFC'), SILENT_WORDS]);
}

/** Words that say nothing, without accents, which PostgreSQL's French list lacks. */
const SILENT_WORDS = ['a', 'les', 'meme', 'quel', 'quelle', 'quelles', 'quels', 'comment', 'combien'];

/**
 * Words of less than four letters, and figures, are taken as they are: too many others resemble them. Likeness is that
 * of trigrams, from 0 to 1; a word being typed is compared with the beginning it resembles most. Plurals are told apart
 * from the stems, which take « conseiller » for a verb and « conseillers » for a noun.
 */
const READ_WORDS = `
  WITH typed AS (
    SELECT piece.word, piece.place, piece.place = max(piece.place) OVER () AS is_last,
      (tsvector_to_array(to_tsvector('public.french_unaccent', piece.word)))[1] AS lexeme
    FROM regexp_split_to_table(lower(search_text(unaccent($1))), ' +') WITH ORDINALITY AS piece(word, place)
    WHERE piece.word <> ''
  ),
  meant AS (
    SELECT word, min(place) AS place, bool_or(is_last) AS is_last, lexeme
    FROM typed WHERE lexeme <> '' AND word <> ALL ($2) GROUP BY word, lexeme
  ),
  spelt AS (
    SELECT meant.place, known.lexeme
    FROM meant JOIN search_word known ON known.lexeme = meant.lexeme
    UNION
    SELECT meant.place, known.lexeme
    FROM meant JOIN search_word known
      ON known.word IN (meant.word || 's', meant.word || 'x', regexp_replace(meant.word, '[sx]$', ''))
    UNION
    SELECT meant.place, known.lexeme
    FROM meant JOIN search_word known ON known.word BETWEEN meant.word AND meant.word || U&'\\+10FFFF'
    WHERE meant.is_last AND length(meant.word) > 1
  ),
  likely AS (
    SELECT meant.place, near.word, near.lexeme, near.likeness, max(near.likeness) OVER (PARTITION BY meant.place) AS best
    FROM meant CROSS JOIN LATERAL (
      SELECT known.word, known.lexeme,
        CASE WHEN meant.is_last
          THEN greatest(similarity(meant.word, known.word), word_similarity(meant.word, known.word))
          ELSE similarity(meant.word, known.word) END AS likeness
      FROM search_word known
      WHERE known.word % meant.word OR meant.is_last AND meant.word <% known.word
      ORDER BY likeness DESC, known.word
      LIMIT 5
    ) near
    WHERE length(meant.word) > 3 AND meant.word !~ '[0-9]' AND near.likeness >= 0.35
      AND NOT EXISTS (SELECT FROM spelt WHERE spelt.place = meant.place)
  ),
  resembling AS (SELECT * FROM likely WHERE likeness >= best - 0.1)
  SELECT meant.word AS typed,
    EXISTS (SELECT FROM spelt WHERE spelt.place = meant.place) AS known,
    ARRAY(SELECT word FROM resembling WHERE resembling.place = meant.place ORDER BY likeness DESC, word) AS resembling,
    ARRAY(
      SELECT lexeme FROM spelt WHERE spelt.place = meant.place
      UNION SELECT lexeme FROM resembling WHERE resembling.place = meant.place
      ORDER BY lexeme
    ) AS lexemes
  FROM meant ORDER BY meant.place`;
