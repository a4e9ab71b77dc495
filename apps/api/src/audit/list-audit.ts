import { Injectable } from '@nestjs/common';
import type { AuditedActDto, AuditedActListDto, AuditQuery } from '@ou-en-est-on/contracts';
import {
  type AuditedAct,
  type AuditFilter,
  AuditRepository,
  CollectivityRepository,
  PersonRepository,
} from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { type Columns, type CsvFile, fields, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { decodeCursor } from '../shared/cursor.js';
import { pageAfter } from '../shared/page.js';

const COLUMNS: Columns<AuditedActDto> = {
  ...fields<AuditedActDto>('id', 'at', 'identity', 'name', 'operation', 'outcome', 'subjectTable', 'subjectId'),
  ...fields<AuditedActDto>('subjectName', 'collectivityId', 'collectivityName'),
  before: ({ before }) => before && JSON.stringify(before),
  after: ({ after }) => after && JSON.stringify(after),
  ...fields<AuditedActDto>('requestId', 'position'),
};

/** A file that a spreadsheet still opens, and that memory holds. */
const MOST_IN_FILE = 100_000;

/** Who did what, for who administers the site. */
@Injectable()
export class ListAudit {
  constructor(private readonly database: Database) {}

  /**
   * One page, the latest first.
   * @throws ProblemError invalid-cursor
   */
  run(identity: Identity, query: AuditQuery): Promise<AuditedActListDto> {
    const before = readCursor(query);
    return this.database.inTransaction(identity, async (manager) => {
      const found = await new AuditRepository(manager).findPage(filterOf(query), before, query.limit + 1);
      const { items, total, next } = pageAfter(found, query, ({ id }) => [id]);
      return { items: await this.toDtos(manager, items), total, next };
    });
  }

  /**
   * The acts of one day: a whole audit would not fit in a file that anybody opens.
   * @throws ProblemError invalid-request without a day, or for a day that holds too many acts for a file
   */
  export(identity: Identity, query: AuditQuery): Promise<CsvFile> {
    const { day } = query;
    if (day === undefined) {
      throw new ProblemError('invalid-request', [{ field: 'day', message: 'est demandé pour un fichier CSV' }]);
    }
    return this.database.inTransaction(identity, async (manager) => {
      const { items } = await new AuditRepository(manager).findPage(filterOf(query), null, MOST_IN_FILE + 1);
      if (items.length > MOST_IN_FILE) {
        const message = 'est demandée : ce jour compte plus de 100 000 actes, trop pour un fichier';
        throw new ProblemError('invalid-request', [{ field: 'collectivity', message }]);
      }
      return toCsv(`journal-${day}.csv`, await this.toDtos(manager, items), COLUMNS);
    });
  }

  private async toDtos(manager: Transaction, acts: readonly AuditedAct[]): Promise<AuditedActDto[]> {
    const ids = acts.flatMap((act) => [act.identity ?? [], accountOf(act) ?? []].flat());
    const names = await new PersonRepository(manager).findNames(ids);
    const collectivities = acts.flatMap(({ collectivityId }) => collectivityId ?? []);
    const places = await new CollectivityRepository(manager).findNames([...new Set(collectivities)]);
    return acts.map(({ at, before, after, ...act }) => ({
      ...act,
      at: at.toISOString(),
      name: names.get(act.identity ?? '') ?? null,
      subjectName: names.get(accountOf(act) ?? '') ?? null,
      collectivityName: places.get(act.collectivityId ?? '') ?? null,
      before: before && { ...before },
      after: after && { ...after },
    }));
  }
}

const accountOf = ({ subjectTable, subjectId }: Pick<AuditedAct, 'subjectTable' | 'subjectId'>): string | null =>
  subjectTable === 'person' ? subjectId : null;

const filterOf = ({ collectivity, day, person, program, operation, outcome }: AuditQuery): AuditFilter => ({
  ...{ collectivityId: collectivity, day, personId: person, operation, outcome },
  identity: program && `system:${program}`,
});

function readCursor(query: AuditQuery): string | null {
  const [id = null] = decodeCursor(query, 1) ?? [];
  if (id !== null && !/^\d{1,18}$/.test(id)) throw new ProblemError('invalid-cursor');
  return id;
}
