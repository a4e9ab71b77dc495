import { Injectable } from '@nestjs/common';
import type { ImportRefusalDto, ImportRefusalListDto, PageQuery } from '@ou-en-est-on/contracts';
import { type ImportFinding, ImportRunRepository, LISTED_REFUSALS } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { type CsvFile, fields, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { pageOfDtos } from '../shared/page.js';
import { toImportRefusal } from './import.mapper.js';

const COLUMNS = fields<ImportRefusalDto>('line', 'column', 'value', 'code', 'message');

@Injectable()
export class ListRefusals {
  constructor(private readonly database: Database) {}

  /** One page, in the order of the file. */
  async run(identity: Identity, id: string, query: PageQuery): Promise<ImportRefusalListDto> {
    return pageOfDtos(await this.find(identity, id), query, ({ rank }) => String(rank), toImportRefusal);
  }

  /** Every one that is kept, whatever the page asked for. */
  async export(identity: Identity, id: string): Promise<CsvFile> {
    return toCsv(`refus-${id}.csv`, (await this.find(identity, id)).map(toImportRefusal), COLUMNS);
  }

  private find(identity: Identity, id: string): Promise<ImportFinding[]> {
    return this.database.inTransaction(identity, async (manager) => {
      const runs = new ImportRunRepository(manager);
      if (!(await runs.findById(id))) throw new ProblemError('not-found');
      return runs.findFindings(id, 'refusal', LISTED_REFUSALS);
    });
  }
}
