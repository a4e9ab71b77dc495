import { Injectable } from '@nestjs/common';
import type { ImportDetailDto } from '@ou-en-est-on/contracts';
import { ImportRunRepository, undoImport } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { ReadImport } from './read-import.js';

@Injectable()
export class ChangeImport {
  constructor(
    private readonly database: Database,
    private readonly readImport: ReadImport,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a publication; asking twice is asking once.
   * @throws ProblemError not-found, import-not-ready
   */
  async publish(identity: Identity, id: string): Promise<ImportDetailDto> {
    await this.readImport.run(identity, id);
    const requested = await this.database.inTransaction(identity, (manager) =>
      new ImportRunRepository(manager).requestPublication(id),
    );
    if (!requested) throw new ProblemError('import-not-ready');
    return this.readImport.run(identity, id);
  }

  /**
   * Withdraws what an import shows, at once.
   * @throws ProblemError not-found, import-not-published
   */
  async undo(identity: Identity, id: string): Promise<ImportDetailDto> {
    await this.readImport.run(identity, id);
    const now = this.clock.now();
    const undone = await this.database.inTransaction(identity, (manager) => undoImport(manager, id, now));
    if (!undone) throw new ProblemError('import-not-published');
    return this.readImport.run(identity, id);
  }
}
