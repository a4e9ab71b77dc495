import { Injectable } from '@nestjs/common';
import type { ImportDetailDto } from '@ou-en-est-on/contracts';
import { ImportRunRepository, undoImport } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { importDetail } from './read-import.js';

@Injectable()
export class ChangeImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a publication; asking twice is asking once.
   * @throws ProblemError not-found, import-not-ready
   */
  publish(identity: Identity, id: string): Promise<ImportDetailDto> {
    return this.database.inTransaction(identity, async (manager) => {
      const runs = new ImportRunRepository(manager);
      if (!(await runs.findById(id))) throw new ProblemError('not-found');
      if (!(await runs.requestPublication(id))) throw new ProblemError('import-not-ready');
      return importDetail(manager, id);
    });
  }

  /**
   * Withdraws what an import shows, at once.
   * @throws ProblemError not-found, import-not-published
   */
  undo(identity: Identity, id: string): Promise<ImportDetailDto> {
    const now = this.clock.now();
    return this.database.inTransaction(identity, async (manager) => {
      if (!(await new ImportRunRepository(manager).findById(id))) throw new ProblemError('not-found');
      if (!(await undoImport(manager, id, now))) throw new ProblemError('import-not-published');
      return importDetail(manager, id);
    });
  }
}
