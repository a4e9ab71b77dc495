import { Injectable } from '@nestjs/common';
import type { ImportListDto, PageQuery } from '@ou-en-est-on/contracts';
import { ImportRunRepository } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { datedPosition } from '../shared/dated-position.js';
import { pageAfter } from '../shared/page.js';
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
    const found = await this.database.inTransaction(identity, (manager) =>
      new ImportRunRepository(manager).findPage(after && { requestedAt: after.at, id: after.id }, query.limit + 1),
    );
    const { items, ...page } = pageAfter(found, query, ({ requestedAt, id }) => [requestedAt.toISOString(), id]);
    return { items: items.map(toImportSummary), ...page };
  }
}
