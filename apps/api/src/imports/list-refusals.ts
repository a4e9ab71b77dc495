import { Injectable } from '@nestjs/common';
import type { ImportRefusalDto, ImportRefusalListDto, PageQuery } from '@ou-en-est-on/contracts';
import { type ImportFinding, ImportRunRepository, LISTED_REFUSALS } from '@ou-en-est-on/data';
import { type Columns, type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { pageOfDtos } from '../shared/page.js';
import { toImportRefusal } from './import.mapper.js';

const COLUMNS: Columns<ImportRefusalDto> = {
  line: (row) => row.line,
  column: (row) => row.column,
  value: (row) => row.value,
  code: (row) => row.code,
  message: (row) => row.message,
};

@Injectable()
export class ListRefusals {
  constructor(private readonly runs: ImportRunRepository) {}

  /** One page, in the order of the file. */
  async page(id: string, query: PageQuery): Promise<ImportRefusalListDto> {
    return pageOfDtos(await this.find(id), query, ({ rank }) => String(rank), toImportRefusal);
  }

  async csv(id: string): Promise<CsvFile> {
    return toCsv(`refus-${id}.csv`, (await this.find(id)).map(toImportRefusal), COLUMNS);
  }

  private async find(id: string): Promise<ImportFinding[]> {
    if (!(await this.runs.findById(id))) throw new ProblemError('not-found');
    return this.runs.findFindings(id, 'refusal', LISTED_REFUSALS);
  }
}
