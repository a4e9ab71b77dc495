import type { MatrixEdition } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';

/** Whatever keeps the editions of the matrix. */
interface Editions {
  findCurrentEdition(): Promise<MatrixEdition | null>;
}

/**
 * The edition of the matrix that the site shows.
 * @throws ProblemError not-found before one is loaded
 */
export async function currentEdition(editions: Editions): Promise<MatrixEdition> {
  const edition = await editions.findCurrentEdition();
  if (!edition) throw new ProblemError('not-found');
  return edition;
}
