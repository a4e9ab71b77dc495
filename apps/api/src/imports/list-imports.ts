import { Injectable } from '@nestjs/common';
import type { ImportListDto, PageQuery } from '@ou-en-est-on/contracts';
import { ImportRunRepository } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { encodeCursor } from '../shared/cursor.js';
import { datedPosition } from '../shared/dated-position.js';
import { toImportSummary } from './import.mapper.js';

@Injectable()
export class ListImports {
  constructor(private readonly database: Database) {}

  /**
   * One page, the latest first.
   * @throws ProblemError invalid-cursor
   */
  async run(identity: Identity, query: PageQuery): Promise<ImportListDto> {
    const after = datedPosition(query);
    const { items, total } = await this.database.inTransaction(identity, (manager) =>
      new ImportRunRepository(manager).findPage(after && { requestedAt: after.at, id: after.id }, query.limit + 1),
    );
    const page = items.slice(0, query.limit);
    const last = page.at(-1);
    const next =
      items.length > page.length && last ? encodeCursor(query, [last.requestedAt.toISOString(), last.id]) : null;
    return { items: page.map(toImportSummary), total, next };
  }
}
