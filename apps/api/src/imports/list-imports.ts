import { Injectable } from '@nestjs/common';
import type { ImportListDto, PageQuery } from '@ou-en-est-on/contracts';
import { ImportRunRepository, type RunCursor } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { decodeCursor, encodeCursor } from '../shared/cursor.js';
import { toImportSummary } from './import.mapper.js';

@Injectable()
export class ListImports {
  constructor(private readonly database: Database) {}

  /**
   * One page, the latest first.
   * @throws ProblemError invalid-cursor
   */
  async run(identity: Identity, query: PageQuery): Promise<ImportListDto> {
    const after = readCursor(query);
    const { items, total } = await this.database.inTransaction(identity, (manager) =>
      new ImportRunRepository(manager).findPage(after, query.limit + 1),
    );
    const page = items.slice(0, query.limit);
    const last = page.at(-1);
    const next =
      items.length > page.length && last ? encodeCursor(query, [last.requestedAt.toISOString(), last.id]) : null;
    return { items: page.map(toImportSummary), total, next };
  }
}

function readCursor(query: PageQuery): RunCursor | null {
  const position = decodeCursor(query, 2);
  if (position === null) return null;
  const [requestedAt = '', id = ''] = position;
  if (Number.isNaN(Date.parse(requestedAt)) || new Date(requestedAt).toISOString() !== requestedAt) {
    throw new ProblemError('invalid-cursor');
  }
  return { requestedAt, id };
}
