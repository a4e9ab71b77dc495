import { Injectable } from '@nestjs/common';
import type { ImportDetailDto } from '@ou-en-est-on/contracts';
import { ImportRunRepository, undoImport } from '@ou-en-est-on/data';
import { DataSource } from 'typeorm';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { ReadImport } from './read-import.js';

@Injectable()
export class ChangeImport {
  constructor(
    private readonly runs: ImportRunRepository,
    private readonly dataSource: DataSource,
    private readonly readImport: ReadImport,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a publication; asking twice is asking once.
   * @throws ProblemError not-found, import-not-ready
   */
  async publish(id: string): Promise<ImportDetailDto> {
    await this.readImport.run(id);
    if (!(await this.runs.requestPublication(id))) throw new ProblemError('import-not-ready');
    return this.readImport.run(id);
  }

  /**
   * Withdraws what an import shows, at once.
   * @throws ProblemError not-found, import-not-published
   */
  async undo(id: string): Promise<ImportDetailDto> {
    await this.readImport.run(id);
    if (!(await undoImport(this.dataSource, id, this.clock.now()))) throw new ProblemError('import-not-published');
    return this.readImport.run(id);
  }
}
