import { LabelMatrixRepository, ProposalRepository } from '@ou-en-est-on/data';
import type { MatrixEdition, SheetKnowledge } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';

export interface SheetContext {
  readonly edition: MatrixEdition;
  readonly known: SheetKnowledge;
}

/**
 * What a sheet may speak of: the services of its edition, the one that the site shows for a new sheet, and the proposals.
 * @throws ProblemError not-found before an edition is loaded
 */
export async function sheetContext(manager: Transaction, editionId: string | null): Promise<SheetContext> {
  const editions = new LabelMatrixRepository(manager);
  const edition = await (editionId === null ? editions.findCurrentEdition() : editions.findEdition(editionId));
  if (!edition) throw new ProblemError('not-found');
  const proposals = await new ProposalRepository(manager).findAll(edition.id);
  return {
    edition,
    known: {
      levels: edition.levels,
      serviceIds: new Set(edition.themes.flatMap(({ services }) => services.map(({ id }) => id))),
      proposalIds: new Set(proposals.map(({ id }) => id)),
    },
  };
}
