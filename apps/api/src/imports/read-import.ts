import { Injectable } from '@nestjs/common';
import type { ImportDetailDto } from '@ou-en-est-on/contracts';
import { ImportRunRepository } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { toImportDetail } from './import.mapper.js';

const FIRST = 100;

@Injectable()
export class ReadImport {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError not-found */
  run(identity: Identity, id: string): Promise<ImportDetailDto> {
    return this.database.inTransaction(identity, (manager) => importDetail(manager, id));
  }
}

/**
 * An import as it is now, also after what the same transaction did to it.
 * @throws ProblemError not-found
 */
export async function importDetail(manager: Transaction, id: string): Promise<ImportDetailDto> {
  const runs = new ImportRunRepository(manager);
  const run = await runs.findById(id);
  if (!run) throw new ProblemError('not-found');
  const refusals = await runs.findFindings(id, 'refusal', FIRST);
  return toImportDetail(run, refusals, await runs.findFindings(id, 'warning', FIRST));
}
