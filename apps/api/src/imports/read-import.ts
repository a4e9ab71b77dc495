import { Injectable } from '@nestjs/common';
import type { ImportDetailDto } from '@ou-en-est-on/contracts';
import { ImportRunRepository } from '@ou-en-est-on/data';
import { ProblemError } from '../http/problem-error.js';
import { toImportDetail } from './import.mapper.js';

const FIRST = 100;

@Injectable()
export class ReadImport {
  constructor(private readonly runs: ImportRunRepository) {}

  /** @throws ProblemError not-found */
  async run(id: string): Promise<ImportDetailDto> {
    const run = await this.runs.findById(id);
    if (!run) throw new ProblemError('not-found');
    const [refusals, warnings] = await Promise.all([
      this.runs.findFindings(id, 'refusal', FIRST),
      this.runs.findFindings(id, 'warning', FIRST),
    ]);
    return toImportDetail(run, refusals, warnings);
  }
}
