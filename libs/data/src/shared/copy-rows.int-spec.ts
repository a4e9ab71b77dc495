import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { type CopiedCell, copyRows } from './copy-rows.js';

describe('rows written by COPY', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('are read back as they were given', async () => {
    const rows: CopiedCell[][] = [
      ['tab\tbreak\nreturn\rback\\slash', 1.5, null],
      ['\\N', -0.1, ''],
      ['élu·es, « oui »', 1e21, '\\.'],
    ];
    const read = await database.dataSource.transaction(async (manager) => {
      await manager.query('CREATE TEMPORARY TABLE copied (one text, number float8, other text)');
      await copyRows(manager, 'copied (one, number, other)', rows);
      await copyRows(manager, 'copied (one, number, other)', []);
      return manager.query<Record<string, CopiedCell>[]>('SELECT * FROM copied');
    });
    expect(read.map(({ one, number, other }) => [one, number, other])).toEqual(rows);
  });

  it('leave the connection usable when they are refused', async () => {
    const runner = database.dataSource.createQueryRunner();
    try {
      await runner.query('CREATE TEMPORARY TABLE copied (number int)');
      await expect(copyRows(runner.manager, 'copied (number)', [['un']])).rejects.toThrow('invalid input syntax');
      expect(await runner.query('SELECT count(*)::int AS count FROM copied')).toEqual([{ count: 0 }]);
    } finally {
      await runner.release();
    }
  });

  it('ask for a connection of their own', async () => {
    await expect(copyRows(database.dataSource.manager, 'copied (number)', [[1]])).rejects.toThrow('connection');
  });
});
